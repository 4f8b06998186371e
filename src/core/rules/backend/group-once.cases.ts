import { backendService, external, forwardingRule, neg } from '../../model/builders.ts';
import { add, application, change, passthrough, serverless } from '../bases.ts';
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
    {
      name: 'two backends without a group yet',
      design: change(application(), 'service', { backends: [{ id: 'b1' }, { id: 'b2' }] }),
    },
    {
      name: 'one NEG behind two services',
      design: add(
        application(),
        backendService('second', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'HTTP',
          healthChecks: ['check'],
          backends: [{ id: 'b1', group: 'neg', ...balanced }],
        }),
      ),
    },
    {
      name: 'one NEG behind two passthrough load balancers',
      design: add(
        passthrough(),
        backendService('second', {
          loadBalancingScheme: 'INTERNAL',
          protocol: 'TCP',
          region: 'us-central1',
          network: 'vpc',
          healthChecks: ['check'],
          backends: [{ id: 'b1', group: 'neg', balancingMode: 'CONNECTION' }],
        }),
        forwardingRule('second-rule', {
          loadBalancingScheme: 'INTERNAL',
          region: 'us-central1',
          IPProtocol: 'TCP',
          ports: ['80'],
          backendService: 'second',
          network: 'vpc',
          subnetwork: 'app',
        }),
      ),
    },
  ],
  bad: [
    {
      name: 'one NEG as two backends',
      design: change(application(), 'service', both('neg')),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'one serverless NEG as two backends',
      design: change(serverless(), 'service', {
        backends: [
          { id: 'b1', group: 'run-neg' },
          { id: 'b2', group: 'run-neg' },
        ],
      }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'a group outside the design as two backends',
      design: change(add(application(), external('far', { url: far })), 'service', both('far', 'far')),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
  ],
};
