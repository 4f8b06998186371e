import type { SpelledPlace } from '../model/spelling.ts';
import type { FileReport, NotChecked, Remedy, ReportedAcceptance, ReportedFinding } from './report.ts';
import type { Safety } from './rule.ts';

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
  const blocks = files.map(({ file, findings, accepted, notChecked }) => {
    const told = findings.flatMap((finding) => [...findingLines(finding), '']);
    const answered = accepted.flatMap((finding) => [...acceptedLines(finding), '']);
    const unknown = notCheckedLines(notChecked);
    const body = [...told, ...answered, ...unknown, ...(unknown.length > 0 ? [''] : [])];
    return body.length === 0 ? [`${file}: nothing found`, ''] : [`${file}:`, '', ...body];
  });
  return `${[...blocks.flat(), sumOf(files)].map(visible).join('\n')}\n`;
}

/** A finding in lines of text: place, message, reason, what is involved, fixes, rule and sources. */
export function findingLines(finding: ReportedFinding): string[] {
  const { rule, severity, message, why, at, sources, remedies, lowered } = finding;
  const [first, ...involved] = at;
  return [
    `  ${severity}  ${first ? placeText(first) : ''}`,
    `    ${message}`,
    ...(lowered ? [`    Lowered from ${lowered.from}: ${lowered.reason}`] : []),
    `    Why: ${why}`,
    ...(involved.length === 0 ? [] : [`    With: ${involved.map(placeText).join(', ')}`]),
    ...remedies.map((remedy) => `    ${fixLine(remedy)}`),
    `    ${[rule, ...sources].join('  ')}`,
  ];
}

const safeties: Readonly<Record<Safety, string>> = {
  safe: 'safe',
  input: 'needs input',
  design: 'changes the design',
};

/** `Fix (safe): Clear the network`. */
export const fixLine = ({ title, safety }: Remedy): string => `Fix (${safeties[safety]}): ${title}`;

/** What is accepted, briefly: it was read once by whoever accepted it. */
function acceptedLines({ rule, severity, message, at: [first], reason }: ReportedAcceptance): string[] {
  return [
    `  accepted ${severity}  ${first ? placeText(first) : ''}`,
    `    ${message}`,
    `    Accepted: ${reason}`,
    `    ${rule}`,
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
  const accepted = files.reduce((sum, file) => sum + file.accepted.length, 0);
  const parts = [
    counted(count('error'), 'error', 'errors'),
    counted(count('warning'), 'warning', 'warnings'),
    ...(infos > 0 ? [counted(infos, 'note', 'notes')] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  return `${parts.join(', ')} in ${counted(files.length, 'file', 'files')}`;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
