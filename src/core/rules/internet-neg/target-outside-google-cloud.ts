import { nameOf } from '../../model/endpoints.ts';
import { googleEndingOf } from '../../model/host-names.ts';
import type { Neg, Resource } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const targetOutsideGoogleCloud = defineRule({
  id: 'internet-neg/target-outside-google-cloud',
  severity: 'warning',
  title: 'An internet NEG is for hosts outside Google Cloud',
  why: 'What runs in Google Cloud has a NEG type of its own that stays on Google’s network: zonal for VMs, serverless for Cloud Run and its kin, Private Service Connect for published services and Google APIs. Over the internet the way is longer, needs a public address, and costs more.',
  source: cite('negOverview', 'internetNegOverview'),
  on: 'neg',
  yieldsTo: ['internet-neg/google-service-ports'],
  *check(neg, view) {
    if (neg.networkEndpointType === 'INTERNET_FQDN_PORT') {
      for (const endpoint of neg.endpoints ?? []) {
        const google = endpoint.fqdn ? googleEndingOf(endpoint.fqdn) : undefined;
        if (!google) continue;
        yield {
          at: [{ id: neg.id, part: endpoint.id, field: 'fqdn' }],
          severity: 'info',
          message: `${endpoint.fqdn} in ${nameOf(neg, 'the NEG')} is ${google.label}. A ${google.use} NEG may reach it without the way over the internet.`,
        };
      }
      return;
    }
    if (neg.networkEndpointType !== 'INTERNET_IP_PORT') return;
    const owners = ownersOf(neg, view);
    for (const endpoint of neg.endpoints ?? []) {
      const owner = owners.get(endpoint.ipAddress ?? '');
      if (!owner) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }, { id: owner.id }],
        message: `${endpoint.ipAddress} in ${nameOf(neg, 'the NEG')} is the external address of ${nameOf(owner, 'a resource')}, which is part of this design. ${owner.kind === 'vm' ? 'A zonal NEG reaches the VM by its internal address.' : 'A zonal, serverless or Private Service Connect NEG reaches what is behind it without the internet.'}`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});

/** Who in the design owns the addresses that a NEG names, by address. */
function ownersOf(neg: Neg, view: View): ReadonlyMap<string, Resource> {
  const wanted = new Set(neg.endpoints?.flatMap(({ ipAddress }) => ipAddress || []));
  const found = new Map<string, Resource>();
  if (wanted.size === 0) return found;
  const note = (address: string | undefined, owner: Resource) => {
    if (address !== undefined && wanted.has(address) && !found.has(address)) found.set(address, owner);
  };
  for (const vm of view.all('vm')) {
    for (const nic of vm.networkInterfaces ?? []) for (const { natIP } of nic.accessConfigs ?? []) note(natIP, vm);
  }
  for (const rule of view.all('forwardingRule')) {
    note(view.of('address', rule.IPAddress)?.address ?? rule.IPAddress, rule);
  }
  for (const address of view.all('address')) note(address.address, address);
  return found;
}
