import { canvasMessages } from '../messages/canvas.ts';
import { outlineMessages as text } from '../messages/outline.ts';
import type { OutlineRow } from './rows.ts';
import type { Verdict } from './verdicts.ts';

/** What people call the thing of a line: its name, or what it is. */
export function rowTitle({ node, group }: OutlineRow): string {
  return node ? (node.name ?? node.what) : text.groups[group];
}

/** Errors and warnings in words; what is folded away in a line as well. */
export function verdictWords({ verdict, within }: OutlineRow): string {
  const words = (one: Verdict | undefined) =>
    one ? canvasMessages.problems(one.errors, one.warnings, one.others) : '';
  const inside = words(within);
  return [words(verdict), inside === '' ? '' : text.within(inside)].filter((each) => each !== '').join(', ');
}

/** A line for those who hear it: type, name, facts, scope, verdict. */
export function rowLabel(row: OutlineRow): string {
  const { node } = row;
  if (!node) return text.groups[row.group];
  const { what, name, details, scope, isRepeated } = node;
  // An interface is called by what it is; only a thing that should have a name lacks one.
  const title = name ?? (node.at.part === undefined ? text.unnamed : undefined);
  return [what, title, ...details, scope, isRepeated ? text.repeated : undefined, verdictWords(row)]
    .filter((words) => words !== undefined && words !== '')
    .join(', ');
}
