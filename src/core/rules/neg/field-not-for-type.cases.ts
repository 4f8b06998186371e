import { external, neg } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { fieldNotForType } from './field-not-for-type.ts';

const orders = external('orders', { url: 'projects/producer/regions/us-central1/serviceAttachments/orders' });

export const cases: RuleCases = {
  rule: fieldNotForType,
  good: [
    {
      name: 'a Private Service Connect NEG with its target',
      design: add(
        passthrough(),
        orders,
        neg('psc', {
          networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
          region: 'us-central1',
          pscTargetService: 'orders',
          pscData: { producerPort: 443 },
        }),
      ),
    },
  ],
  bad: [
    {
      name: 'a zonal NEG with the target of a Private Service Connect NEG',
      design: change(add(passthrough(), orders), 'neg', { pscTargetService: 'orders' }),
      at: [{ id: 'neg', field: 'pscTargetService' }],
    },
    {
      name: 'a zonal NEG with a Cloud Run URL mask and a producer port',
      design: change(passthrough(), 'neg', { cloudRun: { urlMask: '/<service>' }, pscData: { producerPort: 80 } }),
      at: [
        { id: 'neg', field: 'cloudRun.service' },
        { id: 'neg', field: 'pscData' },
      ],
    },
  ],
};
