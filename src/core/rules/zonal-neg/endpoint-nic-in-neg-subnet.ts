import { set } from '../../edit/write.ts';
import {
  meetingsOf,
  nameOf,
  negFacts,
  negNetwork,
  nicName,
  nicNetwork,
  nicsOf,
  placementsOf,
} from '../../model/endpoints.ts';
import type { Neg, Vm } from '../../model/kinds.ts';
import { regionOf } from '../../model/scope.ts';
import type { View } from '../../model/view.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointNicInNegSubnet = defineRule({
  id: 'zonal-neg/endpoint-nic-in-neg-subnet',
  severity: 'error',
  title: 'A NEG of VMs reaches only interfaces in its own subnet',
  why: 'A zonal NEG describes interfaces of a single subnet. Any interface of a VM may be the one, nic0 or another, but it has to be in exactly that subnet.',
  source: cite('zonalNegOverview', 'ingressGceIssue1463'),
  on: 'neg',
  *check(neg, view) {
    if (!negFacts(neg) || !meetingsOf(neg, view).some(({ fit }) => fit === 'other-subnet')) return;
    let elsewhere: readonly Fix[] | undefined;
    for (const { endpoint, vm, fit } of placementsOf(neg, view)) {
      if (!vm || fit !== 'other-subnet') continue;
      elsewhere ??= otherSubnets(neg, view);
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'instance' }, { id: vm.id }],
        documentedOnly: neg.networkEndpointType === 'GCE_VM_IP_PORTMAP',
        message: `${describe(vm, view)}; ${nameOf(neg, 'NEG')} is for ${subnetOf(neg, view)}. An endpoint’s VM needs an interface in exactly that subnet.`,
        fixes: [...elsewhere, takeOut(neg, endpoint, view)],
      };
    }
  },
});

/** `vm-1 is in app (nic0) and data (nic1)` */
function describe(vm: Vm, view: View): string {
  const places = nicsOf(vm).map(({ nic, index }) => {
    const place = view.get(nic.subnetwork) ?? view.get(nicNetwork(nic, view));
    return `${nameOf(place, 'subnet')} (${nicName(index)})`;
  });
  return `${nameOf(vm, 'VM')} is in ${places.join(' and ')}`;
}

function subnetOf(neg: Neg, view: View): string {
  if (neg.subnetwork !== undefined) return nameOf(view.get(neg.subnetwork), 'subnet');
  return `the automatic subnet of ${nameOf(view.get(negNetwork(neg, view)), 'network')} in ${regionOf(neg)}`;
}

/** The NEG may move where it has this one endpoint, or all its VMs are together in another subnet. */
function otherSubnets(neg: Neg, view: View): readonly Fix[] {
  const network = negNetwork(neg, view);
  const vms = placementsOf(neg, view).flatMap(({ vm }) => vm ?? []);
  if (vms.length !== neg.endpoints?.length || neg.endpoints.some(({ ipAddress }) => ipAddress !== undefined)) return [];
  const [first] = vms;
  const shared = (first ? nicsOf(first) : []).flatMap(({ nic }) => {
    const subnet = view.of('subnet', nic.subnetwork);
    const isShared = vms.every((vm) => vm.networkInterfaces?.some(({ subnetwork }) => subnetwork === nic.subnetwork));
    return subnet && subnet.network === network && subnet.region === regionOf(neg) && isShared ? subnet : [];
  });
  return shared.map((subnet) => ({
    title: `Put ${nameOf(neg, 'NEG')} into the subnet ${nameOf(subnet, 'subnet')}`,
    safety: 'design',
    edit: (design) => set(design, 'neg', neg.id, { subnetwork: subnet.id }),
  }));
}
