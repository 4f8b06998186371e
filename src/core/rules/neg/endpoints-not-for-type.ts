import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointsNotForType = defineRule({
  id: 'neg/endpoints-not-for-type',
  severity: 'error',
  title: 'Serverless and Private Service Connect NEGs take no endpoints',
  why: 'Such a NEG stands for one service, which it names itself. That service is its only endpoint, and none can be attached.',
  source: cite('negOverview', 'serverlessNegOverview', 'loadBalancingQuotas'),
  on: 'neg',
  *check(neg) {
    const facts = negFacts(neg);
    const count = neg.endpoints?.length ?? 0;
    if (!facts || facts.endpointsAttachable || count === 0) return;
    yield {
      at: [{ id: neg.id, field: 'endpoints' }],
      documentedOnly: facts.id === 'PRIVATE_SERVICE_CONNECT',
      message: `${nameOf(neg, 'NEG')} lists ${count === 1 ? 'an endpoint' : `${count} endpoints`}; a ${facts.id} NEG takes none, its service is the endpoint.`,
      fixes: [
        {
          title: count === 1 ? 'Take the endpoint out' : `Take all ${count} endpoints out`,
          safety: 'design',
          edit: (design) => set(design, 'neg', neg.id, { endpoints: undefined }),
        },
      ],
    };
  },
});
