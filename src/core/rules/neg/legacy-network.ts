import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const legacyNetwork = defineRule({
  id: 'neg/legacy-network',
  severity: 'error',
  title: 'A legacy network holds no zonal NEG',
  why: 'Legacy networks have one global range and no subnets, while a zonal NEG describes interfaces of one subnet.',
  source: cite('zonalNegOverview', 'apiNetwork'),
  on: 'neg',
  *check(neg, view) {
    const network = view.of('network', neg.network);
    if (!negFacts(neg)?.scopes.includes('zone') || network?.IPv4Range === undefined) return;
    const other = view.all('network').filter(({ IPv4Range }) => IPv4Range === undefined);
    const canMove = (neg.endpoints ?? []).length === 0 && neg.subnetwork === undefined;
    yield {
      at: [
        { id: neg.id, field: 'network' },
        { id: network.id, field: 'IPv4Range' },
      ],
      message: `${nameOf(network, 'network')} is a legacy network (${network.IPv4Range}) and holds no zonal NEG. ${nameOf(neg, 'NEG')} needs a VPC network with subnets.`,
      fixes: (canMove ? other : []).map((vpc) => ({
        title: `Put ${nameOf(neg, 'NEG')} into ${nameOf(vpc, 'network')}`,
        safety: 'design',
        edit: (design) => set(design, 'neg', neg.id, { network: vpc.id }),
      })),
    };
  },
});
