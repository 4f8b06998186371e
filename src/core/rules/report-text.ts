import type { SpelledPlace } from '../model/spelling.ts';
import type { FileReport, NotChecked, ReportedFinding } from './report.ts';

/**
 * Text that a terminal may show: what steers a terminal, or hides in one (names come from files of others), is spelt out
 * instead.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (unseen) => {
    const code = unseen.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16).padStart(4, '0')}}`;
  });
}

/** `networkEndpointGroup/web@us-central1-a endpoints[0].port`, as `connect` understands it too. */
export function placeText({ kind, name, scope, project, field }: SpelledPlace): string {
  const where = [project, scope].filter((step) => step !== undefined && step !== 'global').join('/');
  return `${kind}/${name}${where === '' ? '' : `@${where}`}${field === undefined ? '' : ` ${field}`}`;
}

/** Reports for people: each finding with what would mend it and where it is written, a sum at the end. */
export function checkText(files: readonly FileReport[]): string {
  const blocks = files.map(({ file, findings, notChecked }) => {
    const told = findings.flatMap((finding) => [...findingLines(finding), '']);
    const unknown = notCheckedLines(notChecked);
    const body = [...told, ...unknown, ...(unknown.length > 0 ? [''] : [])];
    return body.length === 0 ? [`${file}: nothing found`, ''] : [`${file}:`, '', ...body];
  });
  return `${[...blocks.flat(), sumOf(files)].map(visible).join('\n')}\n`;
}

/** A finding in lines of text: place, message, reason, what is involved, fixes, rule and sources. */
export function findingLines({ rule, severity, message, why, at, sources, fixes }: ReportedFinding): string[] {
  const [first, ...involved] = at;
  return [
    `  ${severity}  ${first ? placeText(first) : ''}`,
    `    ${message}`,
    `    Why: ${why}`,
    ...(involved.length === 0 ? [] : [`    With: ${involved.map(placeText).join(', ')}`]),
    ...fixes.map((title) => `    Fix: ${title}`),
    `    ${[rule, ...sources].join('  ')}`,
  ];
}

/** A long list says little more than a short one; JSON has all of them. */
const shown = 20;

/** What was not checked, a line each; the rest of a long list as a count. */
export function notCheckedLines(notChecked: readonly NotChecked[]): string[] {
  const lines = notChecked.slice(0, shown).map(({ at, reason }) => `  not checked  ${placeText(at)}: ${reason}`);
  const more = notChecked.length - lines.length;
  return more > 0 ? [...lines, `  not checked  ${more} more; --format json lists them all`] : lines;
}

function sumOf(files: readonly FileReport[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  const infos = count('info');
  const parts = [
    counted(count('error'), 'error', 'errors'),
    counted(count('warning'), 'warning', 'warnings'),
    ...(infos > 0 ? [counted(infos, 'note', 'notes')] : []),
  ];
  return `${parts.join(', ')} in ${counted(files.length, 'file', 'files')}`;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
