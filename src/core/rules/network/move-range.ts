import { setRange } from '../../edit/parts.ts';
import { type Cidr4, formatCidr4, type Range4 } from '../../model/ip.ts';
import { freeRange, type SubnetRange, takenAddresses } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../rule.ts';

/** A range that can be read. */
export type Placed = SubnetRange & { readonly range: Cidr4 };

export const isPlaced = (one: SubnetRange): one is Placed => one.range !== undefined;

/** By where they begin; equal ones by their names, so that the same one is always called the second. */
export function bySpan(a: Placed, b: Placed): number {
  return a.range.low - b.range.low || a.range.high - b.range.high || (place(a) < place(b) ? -1 : 1);
}

const place = ({ subnet, field }: SubnetRange): string => `${subnet.id} ${field}`;

/** `10.0.0.0/24 (primary range of app, us-central1)` */
export const describeRange = ({ subnet, label, range }: Placed): string =>
  `${formatCidr4(range)} (${label} of ${subnet.name ?? 'a subnet'}${subnet.region ? `, ${subnet.region}` : ''})`;

/** Moving a range to a place that meets none of `taken`; offered where nothing in the design holds an address of it. */
export function moveRange(one: Placed, taken: readonly Range4[], view: View): Fix[] {
  const inUse = takenAddresses(one.subnet, view).length > 0 || view.from('neg', one.subnet.id, 'neg.subnet').length > 0;
  const free = inUse ? undefined : freeRange(taken, one.range.prefix);
  if (free === undefined) return [];
  return [
    {
      title: `Move the ${one.label} of ${one.subnet.name ?? 'the subnet'} to ${free}`,
      safety: 'input',
      edit: (design) => setRange(design, one.subnet.id, one.index, free),
    },
  ];
}
