import { editAlias } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { type Cidr4, contains4, formatCidr4, parseAlias4 } from '../../model/ip.ts';
import type { Subnet } from '../../model/kinds.ts';
import { freeRangeIn, rangesOf, takenAddresses } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { type At, defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

interface Span {
  readonly range: Cidr4;
  readonly at: At;
  readonly who: string;
  /** Only alias ranges are moved; an address of an interface stays. */
  readonly alias?: { readonly vm: string; readonly nic: string; readonly place: number };
}

export const noOverlap = defineRule({
  id: 'alias/no-overlap',
  severity: 'error',
  title: 'An alias range shares no address with another alias range or interface',
  why: 'Each address of a subnet leads to one interface. The API answers that the address is in use by another resource.',
  source: [
    ...cite('apiInstance', 'aliasRanges'),
    { url: 'https://github.com/F5Networks/f5-google-gdm-templates/issues/78', checked: '2026-08' },
  ],
  on: 'subnet',
  *check(subnet, view) {
    if (!hasAliases(subnet, view)) return;
    const spans = [...spansOf(subnet, view)].sort(
      (a, b) => a.range.low - b.range.low || a.range.high - b.range.high || (key(a) < key(b) ? -1 : 1),
    );
    let widest: Span | undefined;
    for (const span of spans) {
      if (widest && span.range.low <= widest.range.high && (span.alias || widest.alias)) {
        const [moved, other] = span.alias ? [span, widest] : [widest, span];
        yield {
          at: [moved.at, other.at],
          message: `${moved.who} shares addresses with ${other.who.replace(/^The /, 'the ')}. Each address belongs to one interface.`,
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
      const who = `${nicName(index)} of ${nameOf(vm, 'VM')}`;
      const own = parseAlias4(nic.networkIP);
      if (own) {
        yield {
          range: own,
          at: { id: vm.id, part: nic.id, field: 'networkIP' },
          who: `the address ${nic.networkIP} of ${who}`,
        };
      }
      for (const [place, { ipCidrRange }] of (nic.aliasIpRanges ?? []).entries()) {
        const range = parseAlias4(ipCidrRange);
        if (!range) continue;
        yield {
          range,
          at: { id: vm.id, part: nic.id, field: `aliasIpRanges[${place}].ipCidrRange` },
          who: `The alias range ${ipCidrRange} of ${who}`,
          alias: { vm: vm.id, nic: nic.id, place },
        };
      }
    }
  }
}

function moves({ alias, range }: Span, subnet: Subnet, view: View): Fix[] {
  if (!alias) return [];
  const remove: Fix = {
    title: `Remove the alias range ${formatCidr4(range)}`,
    safety: 'design',
    edit: (design) => editAlias(design, alias.vm, alias.nic, alias.place),
  };
  const from = rangesOf(subnet).find((one) => one.range && contains4(one.range, range));
  if (!from?.range) return [remove];
  const kept =
    from.index === undefined ? [from.range.low, from.range.low + 1, from.range.high - 1, from.range.high] : [];
  const taken = [...takenAddresses(subnet, view), ...kept.map((address) => ({ low: address, high: address }))];
  const free = freeRangeIn(from.range, taken, range.prefix);
  if (free === undefined) return [remove];
  const move: Fix = {
    title: `Use ${free}`,
    safety: 'input',
    edit: (design) => editAlias(design, alias.vm, alias.nic, alias.place, { ipCidrRange: free }),
  };
  return [move, remove];
}
