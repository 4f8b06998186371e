import { neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { noPort } from './no-port.ts';

const endpoints = [{ id: 'e1', instance: 'vm-1', port: 80 }];

export const cases: RuleCases = {
  rule: noPort,
  good: [
    { name: 'an endpoint without a port', design: passthrough() },
    { name: 'a port in a GCE_VM_IP_PORT NEG', design: change(application(), 'neg', { endpoints }) },
  ],
  bad: [
    {
      name: 'a port behind a passthrough load balancer',
      design: change(passthrough(), 'neg', { endpoints }),
      at: [{ id: 'neg', part: 'e1', field: 'port' }],
    },
    {
      name: 'a port in a NEG that is not used yet',
      design: add(
        passthrough(),
        neg('new', {
          networkEndpointType: 'GCE_VM_IP',
          zone: 'us-central1-a',
          network: 'vpc',
          subnetwork: 'app',
          endpoints,
        }),
      ),
      at: [{ id: 'new', part: 'e1', field: 'port' }],
    },
  ],
};
