import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { scopeOf } from '../../model/scope.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const networkChosen = defineRule({
  id: 'neg/network-chosen',
  severity: 'error',
  title: 'A NEG in a VPC network names that network',
  why: 'The endpoints of a zonal NEG all belong to one network. Some tools fill a blank in with the network called default, which many projects do not have.',
  source: cite('zonalNegOverview', 'apiNeg', 'gcloudNegCreate'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    const scope = scopeOf(neg)?.type;
    const need = scope && negFacts(neg)?.network[scope];
    if (neg.network !== undefined || (need !== 'required' && need !== 'optional-default')) return;
    const name = nameOf(neg, 'NEG');
    const subnet = view.of('subnet', neg.subnetwork);
    const drawn = subnet ? [] : view.all('network');
    const candidate = view.of('network', subnet?.network) ?? (drawn.length === 1 ? drawn[0] : undefined);
    const fixes: Fix[] = candidate
      ? [
          {
            title: `Put ${name} into ${nameOf(candidate, 'network')}`,
            safety: subnet ? 'safe' : 'input',
            edit: (design) => set(design, 'neg', neg.id, { network: candidate.id }),
          },
        ]
      : [];
    const otherwise = need === 'required' ? 'It needs one.' : 'Left blank, the network called default would be used.';
    yield {
      at: [{ id: neg.id, field: 'network' }],
      severity: need === 'required' ? 'error' : 'warning',
      message: `${name} names no network${subnet ? `, only the subnet ${nameOf(subnet, 'subnet')}` : ''}. ${otherwise}`,
      fixes,
    };
  },
});
