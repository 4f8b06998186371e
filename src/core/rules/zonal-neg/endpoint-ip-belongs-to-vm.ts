import { columnsOf } from '../../model/endpoint-columns.ts';
import {
  effectivePort,
  endpointName,
  meetingsOf,
  type NicOn,
  nameOf,
  negFacts,
  nicName,
  nicsOf,
  ownership,
} from '../../model/endpoints.ts';
import { holds4, parseAlias4, parseIpv4, type Range4 } from '../../model/ip.ts';
import type { Endpoint, Neg, Nic } from '../../model/kinds.ts';
import { lasting } from '../../model/memo.ts';
import type { View } from '../../model/view.ts';
import { patchEndpoint, takeOutAs } from '../endpoint-fixes.ts';
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
    for (const index of strangers(neg, view)) {
      const endpoint = neg.endpoints?.[index];
      const { vm, on } = meetingsOf(neg, view)[columnsOf(neg.endpoints).instanceOf[index] ?? -1] ?? {};
      const address = endpoint?.ipAddress;
      if (!vm || !on || !address) continue;
      const owned = ownership(address, on.nic);
      // An external address is said by a rule of its own.
      if (owned === 'external' || parseIpv4(address) === undefined) continue;
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
      const isReached = isPrimaryReached(neg, index, view);
      yield {
        at,
        message: `${address} is ${elsewhere ? whose(elsewhere) : `no address of ${here}`}. ${nameOf(neg, 'NEG')} reaches addresses of ${here} only${primary ? `, such as ${primary}` : ''}.`,
        fixes: [
          ...(isReached ? [] : [toPrimary(neg, endpoint, primary)]),
          takeOutAs(`Take ${endpointName(endpoint, view)} out`, neg, endpoint),
        ],
      };
    }
  },
});

/** The places of the endpoints whose address lies in no primary or alias range of the interface that they land on. */
function strangers(neg: Neg, view: View): readonly number[] {
  const { addresses, instanceOf, having, count } = columnsOf(neg.endpoints);
  if (having.ipAddress === 0) return [];
  const owned = ownedRanges(neg, view);
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const address = addresses[index] ?? -1;
    if (!isIn(owned[instanceOf[index] ?? -1], address)) found.push(index);
  }
  return found;
}

/** By VM, in the order of `meetingsOf`: what belongs to the interface that its endpoints land on. */
const ownedRanges = lasting((neg: Neg, view: View) => meetingsOf(neg, view).map(({ on }) => on && rangesOn(on.nic)));

function isIn(all: readonly Range4[] | undefined, address: number): boolean {
  if (all) for (const range of all) if (holds4(range, address)) return true;
  return false;
}

// An interface is never changed in place, and is asked for by each NEG that it is in.
const ranges = new WeakMap<Nic, readonly Range4[]>();

function rangesOn(nic: Nic): readonly Range4[] {
  let known = ranges.get(nic);
  if (!known) {
    const texts = [nic.networkIP, ...(nic.aliasIpRanges ?? []).map(({ ipCidrRange }) => ipCidrRange)];
    known = texts.flatMap((text) => parseAlias4(text) ?? []);
    ranges.set(nic, known);
  }
  return known;
}

const whose = ({ vm, index }: NicOn): string =>
  `an address of ${nameOf(vm, 'VM')}’s ${nicName(index)}, which is not in the NEG’s subnet`;

function toPrimary(neg: Neg, endpoint: Endpoint, primary: string | undefined): Fix {
  const title = primary ? `Use the primary address ${primary}` : 'Leave the address out: the primary one is taken';
  const ipAddress = neg.networkEndpointType === 'GCE_VM_IP_PORT' ? primary : undefined;
  return patchEndpoint(title, 'design', neg, endpoint, { ipAddress });
}

/** Whether another endpoint stands for the primary address of the same VM on the same port: this one would only repeat it. */
function isPrimaryReached(neg: Neg, place: number, view: View): boolean {
  const { endpoints = [] } = neg;
  const { instanceOf } = columnsOf(neg.endpoints);
  const own = instanceOf[place] ?? -1;
  const endpoint = endpoints[place];
  const primary = meetingsOf(neg, view)[own]?.on?.nic.networkIP;
  const isTwin = (other: Endpoint): boolean =>
    (other.ipAddress === undefined || other.ipAddress === primary) &&
    endpoint !== undefined &&
    effectivePort(neg, other) === effectivePort(neg, endpoint);
  return endpoints.some((other, index) => instanceOf[index] === own && isTwin(other));
}
