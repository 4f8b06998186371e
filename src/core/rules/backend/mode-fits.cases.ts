import { instanceGroup } from '../../model/builders.ts';
import { add, application, change, groupApplication, passthrough, proxyNetwork, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { internet } from '../internet-neg/case-designs.ts';
import { undecided } from './case-designs.ts';
import { modeFits } from './mode-fits.ts';

const with1 = (design: ReturnType<typeof application>, fields: object) =>
  change(design, 'service', { backends: [{ id: 'b1', ...fields }] });
const at = [{ id: 'service', part: 'b1', field: 'balancingMode' }];

export const cases: RuleCases = {
  rule: modeFits,
  good: [
    { name: 'RATE on an Application Load Balancer', design: application() },
    { name: 'CONNECTION on a proxy Network Load Balancer', design: proxyNetwork() },
    { name: 'CONNECTION on a passthrough load balancer', design: passthrough() },
    { name: 'no mode on a passthrough load balancer', design: with1(passthrough(), { group: 'neg' }) },
    { name: 'UTILIZATION on an instance group', design: groupApplication() },
    { name: 'no mode on a serverless NEG', design: serverless() },
    {
      name: 'CUSTOM_METRICS where an Application Load Balancer may follow',
      design: undecided(application(), {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: undefined,
        backends: [{ id: 'b1', group: 'neg', balancingMode: 'CUSTOM_METRICS' }],
      }),
    },
    {
      name: 'UTILIZATION on a serverless NEG, which the API writes of its own accord',
      design: with1(serverless(), { group: 'run-neg', balancingMode: 'UTILIZATION', capacityScaler: 1 }),
    },
  ],
  bad: [
    {
      name: 'UTILIZATION on a zonal NEG',
      design: with1(application(), { group: 'neg', balancingMode: 'UTILIZATION' }),
      at,
    },
    {
      name: 'CONNECTION behind an Application Load Balancer',
      design: with1(application(), { group: 'neg', balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: 5 }),
      at,
    },
    {
      name: 'RATE behind a proxy Network Load Balancer',
      design: with1(proxyNetwork(), { group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 5 }),
      at,
    },
    {
      name: 'UTILIZATION behind a passthrough load balancer',
      design: with1(passthrough(), { group: 'neg', balancingMode: 'UTILIZATION' }),
      at,
    },
    { name: 'RATE on a serverless NEG', design: with1(serverless(), { group: 'run-neg', balancingMode: 'RATE' }), at },
    {
      name: 'RATE on a global internet NEG',
      design: internet({}, { backends: [{ id: 'b1', group: 'out', balancingMode: 'RATE' }] }),
      at,
      documentedOnly: true,
      fixes: ['Clear the balancing mode of out'],
    },
    {
      name: 'CUSTOM_METRICS behind a proxy Network Load Balancer',
      design: with1(proxyNetwork(), { group: 'neg', balancingMode: 'CUSTOM_METRICS' }),
      at,
      severity: 'warning',
      fixes: ['Balance neg as its load balancer does by default'],
    },
    {
      name: 'RATE behind a proxy Network Load Balancer, with a number of connections',
      design: with1(proxyNetwork(), { group: 'neg', balancingMode: 'RATE', maxConnectionsPerEndpoint: 5 }),
      at,
    },
    {
      name: 'UTILIZATION of a group behind a passthrough load balancer, with session affinity',
      design: change(
        change(add(passthrough(), instanceGroup('group', { zone: 'us-central1-a', instances: ['vm-1'] })), 'service', {
          sessionAffinity: 'CLIENT_IP',
        }),
        'service',
        { backends: [{ id: 'b1', group: 'group', balancingMode: 'UTILIZATION' }] },
      ),
      at,
    },
  ],
};
