import { visible } from '../rules/report-text.ts';
import type { DesignDiff, ResourceDiff } from './compare.ts';
import type { FieldChange } from './fields.ts';

/** The sign in front of a line: added, removed, changed. */
const marks = { added: '+', removed: '-', changed: '~', same: ' ' } as const;

/** A difference for people: one line for each resource, below it what is said otherwise. What stays the same is counted. */
export function diffText(diff: DesignDiff): string {
  const lines = diff.resources.filter(({ change }) => change !== 'same').flatMap(resourceLines);
  return `${[...lines, ...(lines.length > 0 ? [''] : []), sumOf(diff)].map(visible).join('\n')}\n`;
}

function resourceLines({ change, label, fields }: ResourceDiff): string[] {
  return [`${marks[change]} ${label}`, ...fields.map(fieldLine)];
}

function fieldLine({ path, change, old, new: now }: FieldChange): string {
  const value = change === 'added' ? spelt(now) : change === 'removed' ? spelt(old) : `${spelt(old)} -> ${spelt(now)}`;
  // What names an item often is all that it says.
  const isTold = (change === 'added' || change === 'removed') && path.endsWith(`[${spelt(now ?? old)}]`);
  return `    ${marks[change]} ${path}${isTold ? '' : `: ${value}`}`;
}

const longest = 160;

function spelt(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function sumOf({ same, counts }: DesignDiff): string {
  if (same) return `No difference: ${counted(counts.same, 'resource')} on both sides.`;
  const { added, removed, changed } = counts;
  return `${added} added, ${removed} removed, ${changed} changed, ${counts.same} the same.`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A difference for programs. What stays the same is only counted. */
export interface DiffJson {
  readonly version: 1;
  readonly same: boolean;
  readonly counts: DesignDiff['counts'];
  readonly resources: readonly Omit<ResourceDiff, 'label'>[];
}

export function diffJson({ same, counts, resources }: DesignDiff): DiffJson {
  return { version: 1, same, counts, resources: resources.filter(({ change }) => change !== 'same') };
}
