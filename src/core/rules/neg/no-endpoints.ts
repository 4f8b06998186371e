import { appendEndpoint } from '../../edit/endpoints.ts';
import { hasVmEndpoints, nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg, Vm } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const noEndpoints = defineRule({
  id: 'neg/no-endpoints',
  severity: 'warning',
  title: 'A NEG without endpoints serves nothing',
  why: 'An empty NEG can be created, and many scripts create it before its endpoints. Until it has one, clients get errors or no answer. Endpoints of a NEG that exists are listed by a call of their own; those of a NEG that GKE manages are the cluster’s business.',
  source: cite('negOverview', 'tfAcceptanceTests'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    if (!negFacts(neg)?.endpointsAttachable || (neg.endpoints ?? []).length > 0) return;
    if (view.referrers(neg.id, 'gkeService.negs').length > 0 || isFilledByGke(neg)) return;
    yield {
      at: [{ id: neg.id, field: 'endpoints' }],
      message: `${nameOf(neg, 'NEG')} lists no endpoints, and an empty NEG serves nothing.`,
      fixes: candidates(neg, view).map(
        (vm): Fix => ({
          title: `Add ${nameOf(vm, 'VM')} to ${nameOf(neg, 'NEG')}`,
          safety: 'input',
          edit: (design) => appendEndpoint(design, neg.id, { instance: vm.id }),
        }),
      ),
    };
  },
});

const offered = 3;

/** VMs of the NEG's zone with an interface in its subnet; not for port mapping, whose endpoints need a client port. */
function candidates(neg: Neg, view: View): readonly Vm[] {
  if (!hasVmEndpoints(neg) || !neg.zone || !neg.subnetwork) return [];
  return view
    .from('vm', neg.subnetwork, 'nic.subnet')
    .filter(({ zone }) => zone === neg.zone)
    .slice(0, offered);
}

/** The controller of GKE writes down, in the description, for which Service of which cluster it made a NEG. */
function isFilledByGke({ description }: Neg): boolean {
  return description !== undefined && /^\{.*"(?:cluster-uid|namespace|service-name)"/s.test(description);
}
