import {
  effectivePort,
  endpointName,
  type NicOn,
  nameOf,
  negFacts,
  nicName,
  nicsOf,
  ownership,
  placementsOf,
} from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import type { Endpoint, Neg } from '../../model/kinds.ts';
import { patchEndpoint, takeOut } from '../endpoint-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const endpointIpBelongsToVm = defineRule({
  id: 'zonal-neg/endpoint-ip-belongs-to-vm',
  severity: 'error',
  title: 'The address of an endpoint is an address of its VM’s interface in the NEG’s subnet',
  why: 'An endpoint may name the primary address of that interface or, with GCE_VM_IP_PORT, one out of its alias ranges, as containers use them. Any other address is refused.',
  source: cite('zonalNegOverview', 'apiNeg', 'ingressGceIssue1463'),
  on: 'neg',
  *check(neg, view) {
    if (!negFacts(neg)) return;
    for (const { endpoint, vm, on } of placementsOf(neg, view)) {
      const address = endpoint.ipAddress;
      if (!vm || !on || !address) continue;
      const owned = ownership(address, on.nic);
      if ((owned !== 'none' && owned !== 'unknown') || parseIpv4(address) === undefined) continue;
      const others = nicsOf(vm).filter(({ nic }) => nic.id !== on.nic.id);
      if (others.some(({ nic }) => ownership(address, nic) === 'external')) continue;
      const here = `${nameOf(vm, 'VM')}’s ${nicName(on.index)}`;
      const at = [
        { id: neg.id, part: endpoint.id, field: 'ipAddress' },
        { id: vm.id, part: on.nic.id },
      ] as const;
      const elsewhere = others.find(({ nic }) => ['primary', 'alias'].includes(ownership(address, nic)));
      if (owned === 'unknown' && !elsewhere) {
        yield {
          at,
          severity: 'unchecked',
          message: `Nobody can tell yet whether ${address} is an address of ${here}: Google chooses an address of this interface when it creates it. Write it down to have it checked.`,
        };
        continue;
      }
      const primary = on.nic.networkIP;
      yield {
        at,
        message: `${address} is ${elsewhere ? whose(elsewhere) : `no address of ${here}`}. ${nameOf(neg, 'NEG')} reaches addresses of ${here} only${primary ? `, such as ${primary}` : ''}.`,
        fixes: [
          ...(reachedAlready(neg, endpoint, primary) ? [] : [toPrimary(neg, endpoint, primary)]),
          { ...takeOut(neg, endpoint, view), title: `Take ${endpointName(endpoint, view)} out` },
        ],
      };
    }
  },
});

const whose = ({ vm, index }: NicOn): string =>
  `an address of ${nameOf(vm, 'VM')}’s ${nicName(index)}, which is not in the NEG’s subnet`;

function toPrimary(neg: Neg, endpoint: Endpoint, primary: string | undefined): Fix {
  const title = primary ? `Use the primary address ${primary}` : 'Leave the address out: the primary one is taken';
  const ipAddress = neg.networkEndpointType === 'GCE_VM_IP_PORT' ? primary : undefined;
  return patchEndpoint(title, 'design', neg, endpoint, { ipAddress });
}

/** Another endpoint stands for the primary address: a second one would only repeat it. */
function reachedAlready(neg: Neg, endpoint: Endpoint, primary: string | undefined): boolean {
  return (neg.endpoints ?? []).some(
    (other) =>
      other.id !== endpoint.id &&
      other.instance === endpoint.instance &&
      (other.ipAddress === undefined || other.ipAddress === primary) &&
      effectivePort(neg, other) === effectivePort(neg, endpoint),
  );
}
