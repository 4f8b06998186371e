import type { FieldChange } from '../../core/index.ts';
import { comparingMessages as text } from '../messages/comparing.ts';

/** Long values say enough by their beginning; the inspector has the whole. */
const longest = 120;

function spelt(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

/** What a field said and says, in one line. */
export function fieldWords({ path, change, old, new: now }: FieldChange): string {
  // An item of a list is named by what it says.
  if (path.endsWith(']') && change !== 'changed') return text.item[change];
  if (change === 'added') return text.fieldAdded(spelt(now));
  return change === 'removed' ? text.fieldRemoved(spelt(old)) : text.fieldChanged(spelt(old), spelt(now));
}
