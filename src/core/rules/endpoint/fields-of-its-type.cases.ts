import { neg } from '../../model/builders.ts';
import type { Endpoint } from '../../model/kinds.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { fieldsOfItsType } from './fields-of-its-type.ts';

const withNeg = (networkEndpointType: string, endpoint: Omit<Endpoint, 'id'>, place: object = {}) =>
  add(passthrough(), neg('out', { networkEndpointType, endpoints: [{ ...endpoint, id: 'e1' }], ...place }));
const hybrid = { zone: 'us-central1-a', network: 'vpc' };
const portmap = { region: 'us-central1', network: 'vpc', subnetwork: 'app' };

export const cases: RuleCases = {
  rule: fieldsOfItsType,
  good: [
    { name: 'a VM and an address', design: application() },
    { name: 'a host name', design: withNeg('INTERNET_FQDN_PORT', { fqdn: 'api.example.com', port: 443 }) },
    {
      name: 'an address on premises',
      design: withNeg('NON_GCP_PRIVATE_IP_PORT', { ipAddress: '192.168.10.5', port: 80 }, hybrid),
    },
    {
      name: 'a VM and a client port',
      design: withNeg('GCE_VM_IP_PORTMAP', { instance: 'vm-1', port: 80, clientDestinationPort: 1001 }, portmap),
    },
  ],
  bad: [
    {
      name: 'a VM in a hybrid NEG',
      design: withNeg('NON_GCP_PRIVATE_IP_PORT', { instance: 'vm-1', ipAddress: '192.168.10.5', port: 80 }, hybrid),
      at: [{ id: 'out', part: 'e1', field: 'instance' }],
      documentedOnly: true,
      fixes: ['Remove the VM from the endpoint'],
    },
    {
      name: 'a hybrid NEG that is really one of VMs',
      design: withNeg('NON_GCP_PRIVATE_IP_PORT', { instance: 'vm-1', port: 80 }, hybrid),
      at: [{ id: 'out', part: 'e1', field: 'instance' }],
      documentedOnly: true,
      fixes: ['Remove the VM from the endpoint', 'Make out a GCE_VM_IP_PORT NEG'],
    },
    {
      name: 'an address beside a host name',
      design: withNeg('INTERNET_FQDN_PORT', { fqdn: 'api.example.com', ipAddress: '8.8.8.8', port: 443 }),
      at: [{ id: 'out', part: 'e1', field: 'ipAddress' }],
      fixes: ['Remove the IPv4 address from the endpoint'],
    },
    {
      name: 'a host name and a client port in a zonal NEG',
      design: change(application(), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5', fqdn: 'a.example.com', clientDestinationPort: 1 },
        ],
      }),
      at: [
        { id: 'neg', part: 'e1', field: 'fqdn' },
        { id: 'neg', part: 'e1', field: 'clientDestinationPort' },
      ],
    },
    {
      name: 'a host name in a NEG of addresses, which may be one of host names',
      design: withNeg('INTERNET_IP_PORT', { fqdn: 'api.example.com', port: 443 }),
      at: [{ id: 'out', part: 'e1', field: 'fqdn' }],
      fixes: ['Remove the host name from the endpoint', 'Make out an INTERNET_FQDN_PORT NEG'],
    },
    {
      name: 'an address in a NEG of host names, which may be one of addresses',
      design: withNeg('INTERNET_FQDN_PORT', { ipAddress: '8.8.8.8', port: 443 }),
      at: [{ id: 'out', part: 'e1', field: 'ipAddress' }],
      fixes: ['Remove the IPv4 address from the endpoint', 'Make out an INTERNET_IP_PORT NEG'],
    },
    {
      name: 'a VM beside a host name in a NEG of addresses: as one of host names it names none',
      design: withNeg('INTERNET_IP_PORT', { instance: 'vm-1', fqdn: 'api.example.com', port: 443 }),
      at: [
        { id: 'out', part: 'e1', field: 'instance' },
        { id: 'out', part: 'e1', field: 'fqdn' },
      ],
      fixes: ['Remove the host name from the endpoint', 'Make out an INTERNET_FQDN_PORT NEG'],
    },
    {
      name: 'a VM beside an address in a NEG of host names: as one of addresses it names none',
      design: withNeg('INTERNET_FQDN_PORT', { instance: 'vm-1', ipAddress: '8.8.8.8', port: 443 }),
      at: [
        { id: 'out', part: 'e1', field: 'instance' },
        { id: 'out', part: 'e1', field: 'ipAddress' },
      ],
      fixes: ['Remove the VM from the endpoint', 'Make out an INTERNET_IP_PORT NEG'],
    },
    {
      name: 'IPv6 in a port mapping NEG',
      design: withNeg(
        'GCE_VM_IP_PORTMAP',
        { instance: 'vm-1', ipv6Address: 'fd20::1', port: 80, clientDestinationPort: 1001 },
        portmap,
      ),
      at: [{ id: 'out', part: 'e1', field: 'ipv6Address' }],
    },
  ],
};
