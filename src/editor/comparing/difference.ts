import { compareDesigns, type Design, withoutOutside } from '../../core/index.ts';
import type { Compared } from '../../store/designer.ts';
import type { Comparison } from './use-comparison.ts';

interface Difference extends Omit<Comparison, 'name'> {
  readonly old: Compared;
  readonly now: Design;
}

// Canvas and panel ask for the same comparison one after the other.
let latest: Difference | undefined;

/** What is not the same in two designs. */
export function differenceOf(old: Compared, now: Design): Difference {
  if (latest?.old === old && latest.now === now) return latest;
  const whole = compareDesigns(old.design, now);
  const diff = old.isDeployed ? withoutOutside(whole) : whole;
  const changes = diff.resources.flatMap((row) => (row.change === 'same' ? [] : [{ ...row, change: row.change }]));
  latest = { old, now, diff, changes };
  return latest;
}
