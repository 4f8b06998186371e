import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { type Cidr4, contains4, formatCidr4, parseAlias4, parseCidr4 } from '../../model/ip.ts';
import type { Subnet } from '../../model/kinds.ts';
import { freeRangeIn, rangesOf, reservedIn, takenAddresses } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { type At, defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { type AliasPlace, moveAlias, removeAlias } from './range-fixes.ts';

interface Span {
  readonly range: Cidr4;
  readonly at: At;
  /** Said only of those that overlap. */
  readonly who: () => string;
  /** Only alias ranges are moved; an address of an interface stays. */
  readonly alias?: AliasPlace;
  /** Set aside and used by nothing: whether an alias range may cover it is not written anywhere. */
  readonly isReservation?: true;
}

export const noOverlap = defineRule({
  id: 'alias/no-overlap',
  severity: 'error',
  title: 'An alias range shares no address with another alias range, interface or frontend',
  why: 'Each address of a subnet leads to one thing. The API answers that the address is in use by another resource.',
  source: cite('apiInstance', 'aliasRanges', 'f5Issue78'),
  on: 'subnet',
  *check(subnet, view) {
    if (!hasAliases(subnet, view)) return;
    const spans = [...spansOf(subnet, view), ...frontendsOf(subnet, view)].sort(
      (a, b) => a.range.low - b.range.low || a.range.high - b.range.high || (key(a) < key(b) ? -1 : 1),
    );
    let widest: Span | undefined;
    for (const span of spans) {
      if (widest && span.range.low <= widest.range.high && (span.alias || widest.alias)) {
        const [moved, other] = span.alias ? [span, widest] : [widest, span];
        if (other.isReservation && moved.range.prefix === 32) continue;
        yield {
          at: [moved.at, other.at],
          severity: other.isReservation ? 'warning' : 'error',
          message: other.isReservation
            ? `${moved.who()} covers ${other.who()}. That this is refused was not seen; a range beside it is safe.`
            : `${moved.who()} shares addresses with ${other.who().replace(/^The /, 'the ')}. Each address belongs to one thing.`,
          fixes: moves(moved, subnet, view),
        };
      }
      if (!widest || span.range.high > widest.range.high) widest = span;
    }
  },
});

const hasAliases = (subnet: Subnet, view: View): boolean =>
  view
    .from('vm', subnet.id, 'nic.subnet')
    .some(({ networkInterfaces }) => networkInterfaces?.some(({ aliasIpRanges }) => (aliasIpRanges?.length ?? 0) > 0));

const key = ({ at }: Span): string => `${at.id} ${at.part} ${at.field}`;

function* spansOf(subnet: Subnet, view: View): Iterable<Span> {
  for (const vm of view.from('vm', subnet.id, 'nic.subnet')) {
    for (const { nic, index } of nicsOf(vm)) {
      if (nic.subnetwork !== subnet.id) continue;
      const who = () => `${nicName(index)} of ${nameOf(vm, 'VM')}`;
      const own = parseAlias4(nic.networkIP);
      if (own) {
        yield {
          range: own,
          at: { id: vm.id, part: nic.id, field: 'networkIP' },
          who: () => `the address ${nic.networkIP} of ${who()}`,
        };
      }
      for (const [place, { ipCidrRange }] of (nic.aliasIpRanges ?? []).entries()) {
        const range = parseAlias4(ipCidrRange);
        if (!range) continue;
        yield {
          range,
          at: { id: vm.id, part: nic.id, field: `aliasIpRanges[${place}].ipCidrRange` },
          who: () => `The alias range ${ipCidrRange} of ${who()}`,
          alias: { vm: vm.id, nic: nic.id, place, said: formatCidr4(range) },
        };
      }
    }
  }
}

/** What else takes single addresses of the primary range. */
function* frontendsOf(subnet: Subnet, view: View): Iterable<Span> {
  const primary = parseCidr4(subnet.ipCidrRange);
  if (!primary) return;
  for (const rule of view.from('forwardingRule', subnet.id, 'forwardingRule.subnet')) {
    const range = parseAlias4(view.of('address', rule.IPAddress)?.address ?? rule.IPAddress);
    if (range && contains4(primary, range)) {
      yield {
        range,
        at: { id: rule.id, field: 'IPAddress' },
        who: () => `the address of frontend ${nameOf(rule, 'frontend')}`,
      };
    }
  }
  for (const address of view.from('address', subnet.id, 'address.subnet')) {
    const range = parseAlias4(address.address);
    // A single alias address may well be the one that was reserved.
    if (!range || !contains4(primary, range) || view.referrers(address.id, 'forwardingRule.address').length > 0)
      continue;
    yield {
      range,
      at: { id: address.id, field: 'address' },
      who: () => `the reserved address ${nameOf(address, 'address')}`,
      isReservation: true,
    };
  }
}

function moves({ alias, range }: Span, subnet: Subnet, view: View): readonly Fix[] {
  if (!alias) return [];
  const from = rangesOf(subnet).find((one) => one.range && contains4(one.range, range));
  if (!from?.range) return [removeAlias(alias)];
  const taken = [...takenAddresses(subnet, view), ...(from.index === undefined ? reservedIn(from.range) : [])];
  return moveAlias(alias, freeRangeIn(from.range, taken, range.prefix));
}
