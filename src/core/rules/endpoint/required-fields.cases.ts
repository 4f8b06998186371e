import { neg } from '../../model/builders.ts';
import type { Endpoint } from '../../model/kinds.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { requiredFields } from './required-fields.ts';

const withNeg = (networkEndpointType: string, endpoint: Omit<Endpoint, 'id'>, place: object = {}) =>
  add(passthrough(), neg('out', { networkEndpointType, endpoints: [{ ...endpoint, id: 'e1' }], ...place }));
const hybrid = { zone: 'us-central1-a', network: 'vpc' };
const portmap = { region: 'us-central1', network: 'vpc', subnetwork: 'app' };

export const cases: RuleCases = {
  rule: requiredFields,
  good: [
    { name: 'a VM alone says where it is', design: passthrough() },
    { name: 'a host name', design: withNeg('INTERNET_FQDN_PORT', { fqdn: 'api.example.com', port: 443 }) },
    {
      name: 'a VM and a client port',
      design: withNeg('GCE_VM_IP_PORTMAP', { instance: 'vm-1', port: 80, clientDestinationPort: 1001 }, portmap),
    },
  ],
  bad: [
    {
      name: 'a host on premises without an address',
      design: withNeg('NON_GCP_PRIVATE_IP_PORT', { port: 80 }, hybrid),
      at: [{ id: 'out', part: 'e1', field: 'ipAddress' }],
    },
    {
      name: 'an internet host without a name',
      design: withNeg('INTERNET_FQDN_PORT', { port: 443 }),
      at: [{ id: 'out', part: 'e1', field: 'fqdn' }],
    },
    {
      name: 'a mapping without a client port',
      design: withNeg('GCE_VM_IP_PORTMAP', { instance: 'vm-1', port: 80 }, portmap),
      at: [{ id: 'out', part: 'e1', field: 'clientDestinationPort' }],
    },
    {
      name: 'a mapping beside the one with the highest client port',
      design: add(
        passthrough(),
        neg('out', {
          networkEndpointType: 'GCE_VM_IP_PORTMAP',
          ...portmap,
          endpoints: [
            { id: 'e1', instance: 'vm-1', port: 80 },
            { id: 'e2', instance: 'vm-1', port: 81, clientDestinationPort: 65535 },
          ],
        }),
      ),
      at: [{ id: 'out', part: 'e1', field: 'clientDestinationPort' }],
      fixes: [],
    },
    {
      name: 'a mapping beside the one with the highest client port but one',
      design: add(
        passthrough(),
        neg('out', {
          networkEndpointType: 'GCE_VM_IP_PORTMAP',
          ...portmap,
          endpoints: [
            { id: 'e1', instance: 'vm-1', port: 80 },
            { id: 'e2', instance: 'vm-1', port: 81, clientDestinationPort: 65534 },
          ],
        }),
      ),
      at: [{ id: 'out', part: 'e1', field: 'clientDestinationPort' }],
      fixes: ['Use client port 65535'],
    },
    {
      name: 'an internet host whose name was emptied',
      design: withNeg('INTERNET_FQDN_PORT', { fqdn: '', port: 443 }),
      at: [{ id: 'out', part: 'e1', field: 'fqdn' }],
    },
  ],
};
