import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const networkForbidden = defineRule({
  id: 'neg/network-forbidden',
  severity: 'error',
  title: 'Serverless NEGs and global NEGs are in no VPC network',
  why: 'Traffic to a serverless service stays on Google’s own network, and a global internet NEG is reached from Google’s front ends over the internet. Neither passes through a VPC network.',
  source: cite('apiNeg', 'apiGlobalNeg', 'apiRegionNeg'),
  on: 'neg',
  *check(neg, view) {
    const scope = scopeOf(neg)?.type;
    const facts = negFacts(neg);
    if (neg.network === undefined || !scope || facts?.network[scope] !== 'forbidden') return;
    const where = scope === 'global' ? `A global ${facts.id} NEG` : `A ${facts.id} NEG`;
    yield {
      at: [{ id: neg.id, field: 'network' }],
      message: `${nameOf(neg, 'NEG')} names the network ${nameOf(view.get(neg.network), 'network')}. ${where} reaches its target outside any VPC network.`,
      fixes: [
        {
          title: 'Leave the network out',
          safety: 'safe',
          edit: (design) => set(design, 'neg', neg.id, { network: undefined }),
        },
      ],
    };
  },
});
