import { external, neg } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { groupOnce } from './group-once.ts';

const balanced = { balancingMode: 'RATE', maxRatePerEndpoint: 100 };
const both = (second: string, first = 'neg') => ({
  backends: [
    { id: 'b1', group: first, ...balanced },
    { id: 'b2', group: second, ...balanced },
  ],
});
const more = neg('more', {
  networkEndpointType: 'GCE_VM_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  subnetwork: 'app',
  defaultPort: 9090,
  endpoints: [{ id: 'e1', instance: 'vm-1' }],
});

const far = 'https://www.googleapis.com/compute/v1/projects/other/zones/us-central1-a/networkEndpointGroups/far';

export const cases: RuleCases = {
  rule: groupOnce,
  good: [
    { name: 'two NEGs with endpoints on one VM', design: change(add(application(), more), 'service', both('more')) },
  ],
  bad: [
    {
      name: 'one NEG twice',
      design: change(application(), 'service', both('neg')),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'one group twice that is not in the design',
      design: change(add(application(), external('far', { url: far })), 'service', both('far', 'far')),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
  ],
};
