import { neg } from '../../model/builders.ts';
import type { Endpoint } from '../../model/kinds.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { uniqueIpPort } from './unique-ip-port.ts';

const with2 = (first: object, second: object) => {
  const endpoints: Endpoint[] = [
    { id: 'e1', instance: 'vm-1', ...first },
    { id: 'e2', instance: 'vm-1', ...second },
  ];
  return change(application(), 'neg', { endpoints });
};
const address = { ipAddress: '10.4.0.5' };

export const cases: RuleCases = {
  rule: uniqueIpPort,
  good: [
    { name: 'one address with two ports', design: with2({ ...address, port: 80 }, { ...address, port: 81 }) },
    { name: 'two addresses with one port', design: with2(address, { ipAddress: '10.4.0.6' }) },
    {
      name: 'the same pair in two NEGs',
      design: add(
        application(),
        neg('second', {
          networkEndpointType: 'GCE_VM_IP_PORT',
          zone: 'us-central1-a',
          network: 'vpc',
          subnetwork: 'app',
          defaultPort: 8080,
          endpoints: [{ id: 'e1', instance: 'vm-1', ...address }],
        }),
      ),
    },
  ],
  bad: [
    {
      name: 'the same pair twice',
      design: with2({ ...address, port: 80 }, { ...address, port: 80 }),
      at: [{ id: 'neg', part: 'e2', field: 'port' }],
    },
    {
      name: 'once by the default port',
      design: with2({ ...address, port: 8080 }, address),
      at: [{ id: 'neg', part: 'e2', field: 'ipAddress' }],
    },
    {
      name: 'once by the primary address and the default port',
      design: with2({}, { ipAddress: '10.0.0.10', port: 8080 }),
      at: [{ id: 'neg', part: 'e2', field: 'port' }],
    },
  ],
};
