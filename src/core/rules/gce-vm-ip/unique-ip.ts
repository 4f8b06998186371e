import { nameOf, placementsOf } from '../../model/endpoints.ts';
import type { Vm } from '../../model/kinds.ts';
import { takeOutAs } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const uniqueIp = defineRule({
  id: 'gce-vm-ip/unique-ip',
  severity: 'error',
  documentedOnly: true,
  title: 'A GCE_VM_IP NEG lists each address, and so each VM, once',
  why: 'A VM has one interface per subnet and that interface one primary address, so it can stand in such a NEG only once. The same VM may be in any number of other NEGs.',
  source: cite('zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP') return;
    const byAddress = new Map<string, string>();
    const byVm = new Map<string, { readonly part: string; readonly address: string | undefined }>();
    for (const { endpoint, vm, on, address } of placementsOf(neg, view)) {
      const sameVm = endpoint.instance ? byVm.get(endpoint.instance) : undefined;
      // Where one of the two leaves its address to Google and nobody knows it yet, it is the same one all the same.
      const isUnknown = sameVm !== undefined && (sameVm.address === undefined || address === undefined);
      // The address of another interface is wrong by itself, and no second mention of this one.
      const isSame = isUnknown && !isOfAnotherNic(vm, on?.nic.id, address);
      const earlier =
        (address === undefined ? undefined : byAddress.get(address)) ?? (isSame ? sameVm.part : undefined);
      if (earlier === undefined) {
        if (address !== undefined) byAddress.set(address, endpoint.id);
        if (endpoint.instance && !sameVm) byVm.set(endpoint.instance, { part: endpoint.id, address });
        continue;
      }
      const what = vm ? nameOf(vm, 'VM') : (address ?? 'the same VM');
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: endpoint.instance ? 'instance' : 'ipAddress' },
          { id: neg.id, part: earlier },
        ],
        message: `${what}${vm && address ? ` (${address})` : ''} stands in ${nameOf(neg, 'NEG')} twice. Endpoints of a GCE_VM_IP NEG do not share an address.`,
        fixes: [takeOutAs(`Take the second ${what} out of ${nameOf(neg, 'NEG')}`, neg, endpoint, 'safe')],
      };
    }
  },
});

function isOfAnotherNic(vm: Vm | undefined, nic: string | undefined, address: string | undefined): boolean {
  if (address === undefined) return false;
  return vm?.networkInterfaces?.some(({ id, networkIP }) => id !== nic && networkIP === address) ?? false;
}
