import { set } from '../../edit/write.ts';
import { aNeg, nameOf, negFacts } from '../../model/endpoints.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointLimit = defineRule({
  id: 'neg/endpoint-limit',
  severity: 'error',
  title: 'A NEG holds a fixed number of endpoints at most',
  why: 'Zonal and hybrid NEGs hold 10,000 endpoints, port mapping NEGs 1,000, regional internet NEGs 256, global internet NEGs a single one. These limits cannot be raised; more endpoints need more NEGs.',
  source: cite('loadBalancingQuotas', 'negOverview', 'internetNegOverview'),
  on: 'neg',
  *check(neg) {
    const facts = negFacts(neg);
    const scope = scopeOf(neg)?.type;
    const max = scope && facts?.maxEndpoints[scope];
    const count = neg.endpoints?.length ?? 0;
    if (!facts?.endpointsAttachable || max === undefined || count <= max) return;
    const kind = scope === 'global' ? `a global ${facts.id} NEG` : aNeg(facts.id);
    yield {
      at: [{ id: neg.id, field: 'endpoints' }],
      message: `${nameOf(neg, 'NEG')} has ${count} endpoints; ${kind} holds ${max === 1 ? 'one' : max}.`,
      fixes: [
        {
          title: max === 1 ? 'Keep the first endpoint only' : `Keep the first ${max} endpoints only`,
          safety: 'design',
          edit: (design) => set(design, 'neg', neg.id, { endpoints: neg.endpoints?.slice(0, max) }),
        },
      ],
    };
  },
});
