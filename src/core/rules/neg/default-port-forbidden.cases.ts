import { external, neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { defaultPortForbidden } from './default-port-forbidden.ts';

export const cases: RuleCases = {
  rule: defaultPortForbidden,
  good: [
    { name: 'GCE_VM_IP without one', design: passthrough() },
    { name: 'GCE_VM_IP_PORT with one', design: application() },
  ],
  bad: [
    {
      name: 'GCE_VM_IP with one',
      design: change(passthrough(), 'neg', { defaultPort: 80 }),
      at: [{ id: 'neg', field: 'defaultPort' }],
    },
    {
      name: 'Private Service Connect with one',
      design: add(
        passthrough(),
        external('orders', { url: 'projects/producer/regions/us-central1/serviceAttachments/orders' }),
        neg('psc', {
          networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
          region: 'us-central1',
          pscTargetService: 'orders',
          defaultPort: 443,
        }),
      ),
      at: [{ id: 'psc', field: 'defaultPort' }],
    },
  ],
};
