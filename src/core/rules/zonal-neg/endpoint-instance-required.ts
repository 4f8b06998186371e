import { columnsOf } from '../../model/endpoint-columns.ts';
import { endpointName, nameOf, negFacts, ownership } from '../../model/endpoints.ts';
import type { Neg, Vm } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointInstanceRequired = defineRule({
  id: 'zonal-neg/endpoint-instance-required',
  severity: 'error',
  title: 'Every endpoint of a NEG of VMs names its VM',
  why: 'An address alone is not enough: Google Cloud looks the interface up on the VM that the endpoint names. That goes for both zonal types and for port mapping.',
  source: cite('zonalNegOverview', 'apiNeg'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    const facts = negFacts(neg);
    if (facts?.endpoint.instance !== 'required') return;
    const { having, count, hasBlanks } = columnsOf(neg.endpoints);
    if (having.instance === count && !hasBlanks) return;
    let owners: ReadonlyMap<string, Vm> | undefined;
    for (const endpoint of neg.endpoints ?? []) {
      if (endpoint.instance) continue;
      if (endpoint.ipAddress) owners ??= ownersOf(neg, view);
      const vm = endpoint.ipAddress ? owners?.get(endpoint.ipAddress) : undefined;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'instance' }],
        message: `${endpointName(endpoint, view)} in ${nameOf(neg, 'NEG')} names no VM. Endpoints of ${facts.id} NEGs name the VM they are on.`,
        fixes: vm
          ? [
              patchEndpoint(`Name ${nameOf(vm, 'VM')}, which has this address`, 'safe', neg, endpoint, {
                instance: vm.id,
              }),
            ]
          : [],
      };
    }
  },
});

/** Of the addresses that endpoints without a VM give: the VM of the NEG's zone that has it in the NEG's subnet. */
function ownersOf(neg: Neg, view: View): ReadonlyMap<string, Vm> {
  const found = new Map<string, Vm>();
  if (!neg.subnetwork) return found;
  const wanted = new Set<string>();
  for (const { instance, ipAddress } of neg.endpoints ?? []) if (!instance && ipAddress) wanted.add(ipAddress);
  for (const vm of view.from('vm', neg.subnetwork, 'nic.subnet')) {
    if (neg.zone && vm.zone !== neg.zone) continue;
    for (const nic of vm.networkInterfaces ?? []) {
      if (nic.subnetwork !== neg.subnetwork) continue;
      if (nic.networkIP && wanted.has(nic.networkIP)) found.set(nic.networkIP, vm);
      // Only this type takes addresses of alias ranges.
      if (neg.networkEndpointType !== 'GCE_VM_IP_PORT' || !nic.aliasIpRanges?.length) continue;
      for (const address of wanted) if (ownership(address, nic) === 'alias') found.set(address, vm);
    }
  }
  return found;
}
