import { application, change, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyOrPassthrough, undecided } from './case-designs.ts';
import { preferenceFits } from './preference-fits.ts';

const rated = { id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 };
const prefer = (backend: object, design = application()) =>
  change(design, 'service', { backends: [{ ...backend, preference: 'PREFERRED' }] });
const classic = () => {
  const scheme = { loadBalancingScheme: 'EXTERNAL' };
  return change(change(application(), 'service', scheme), 'rule', scheme);
};
const at = [{ id: 'service', part: 'b1', field: 'preference' }];

export const cases: RuleCases = {
  rule: preferenceFits,
  good: [
    { name: 'a preferred backend of a global external load balancer', design: prefer(rated) },
    {
      name: 'a preferred backend where a classic load balancer may follow, or another one',
      design: undecided(application(), {
        loadBalancingScheme: undefined,
        backends: [{ ...rated, preference: 'PREFERRED' }],
      }),
    },
    {
      name: 'a preferred backend where a proxy may follow',
      design: proxyOrPassthrough({
        balancingMode: 'CONNECTION',
        maxConnectionsPerInstance: 100,
        preference: 'PREFERRED',
      }),
    },
    {
      name: 'no preference',
      design: change(classic(), 'service', { backends: [{ ...rated, preference: 'DEFAULT' }] }),
    },
  ],
  bad: [
    { name: 'a preferred backend of a classic load balancer', design: prefer(rated, classic()), at },
    { name: 'a preferred serverless NEG', design: prefer({ id: 'b1', group: 'run-neg' }, serverless()), at },
    {
      name: 'a preferred backend of a passthrough load balancer',
      design: prefer({ id: 'b1', group: 'neg', balancingMode: 'CONNECTION' }, passthrough()),
      at,
    },
  ],
};
