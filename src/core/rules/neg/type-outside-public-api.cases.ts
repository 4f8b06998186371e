import { neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { typeOutsidePublicApi } from './type-outside-public-api.ts';

export const cases: RuleCases = {
  rule: typeOutsidePublicApi,
  good: [{ name: 'GCE_VM_IP', design: passthrough() }],
  bad: [
    {
      name: 'a NEG for a high-availability policy',
      design: add(
        passthrough(),
        neg('ha', {
          networkEndpointType: 'GCE_VM_IP_DEDICATED_BACKEND',
          zone: 'us-central1-a',
          network: 'vpc',
          subnetwork: 'app',
          endpoints: [{ id: 'e1', instance: 'vm-1' }],
        }),
      ),
      at: [{ id: 'ha', field: 'networkEndpointType' }],
    },
  ],
};
