import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { type InputForm, spellPlace } from '../model/spelling.ts';
import type { Verdict, VerdictName } from './judge.ts';
import { type NotChecked, type ReportedFinding, reportFinding } from './report.ts';
import { findingLines, notCheckedLines, visible } from './report-text.ts';
import type { Finding } from './rule.ts';

/** What is public of a verdict: the shape that `connect --format json` prints. */
export interface ConnectReport {
  readonly version: 1;
  readonly verdict: VerdictName;
  /** Null where no field of the API could hold the connection. */
  readonly relation: string | null;
  /** One sentence in any case. */
  readonly reason: string;
  /** What speaks against the connection. */
  readonly findings: readonly ReportedFinding[];
  /** What the design would still need; no reason to refuse. */
  readonly needs: readonly ReportedFinding[];
  readonly notChecked: readonly NotChecked[];
  /** Titles. */
  readonly fixes: readonly string[];
}

/** A verdict in public words. Places are spelt as they would be after the connection: a new endpoint has its place then. */
export function connectReport(
  design: Design,
  verdict: Verdict,
  ends: readonly Anchor[],
  input: InputForm,
): ConnectReport {
  const after = verdict.edit ? verdict.edit(design) : design;
  const report = (findings: readonly Finding[]) => findings.flatMap((finding) => reportFinding(after, finding, input));
  const unknown = verdict.findings
    .filter(({ severity }) => severity === 'unchecked')
    .map(({ at: [at], message }) => ({ at: spellPlace(after, at, input), reason: message }));
  const outside = verdict.verdict === 'unchecked' && unknown.length === 0;
  const far = ends.find(({ id }) => ['external', 'opaque'].includes(design.resources[id]?.kind ?? ''));
  return {
    version: 1,
    verdict: verdict.verdict,
    relation: verdict.relation ?? null,
    reason: verdict.reason,
    findings: report(verdict.findings),
    needs: report(verdict.needs),
    notChecked: outside && far ? [{ at: spellPlace(design, far, input), reason: verdict.reason }] : unknown,
    fixes: [...new Set(verdict.fixes.map(({ title }) => title))],
  };
}

/** A verdict in lines of text. */
export function connectText({ verdict, relation, reason, findings, needs, notChecked, fixes }: ConnectReport): string {
  const own = new Set(findings.flatMap((finding) => finding.fixes));
  const lines = [
    `${verdict}: ${reason}`,
    ...(relation === null ? [] : [`  relation  ${relation}`]),
    ...findings.flatMap((finding) => ['', ...findingLines(finding)]),
    ...(needs.length === 0 ? [] : ['', '  Still needed:']),
    ...needs.map(({ message }) => `    ${message}`),
    ...(notChecked.length === 0 ? [] : ['', ...notCheckedLines(notChecked)]),
    ...fixes.filter((title) => !own.has(title)).map((title) => `  Fix: ${title}`),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
