import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { type InputForm, spellPlace } from '../model/spelling.ts';
import type { Chain } from './chain.ts';
import type { Verdict, VerdictName } from './judge.ts';
import { type NotChecked, type Remedy, type ReportedFinding, remedyOf, reportFinding } from './report.ts';
import { findingLines, fixLine, notCheckedLines, visible } from './report-text.ts';
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
  /** The same fixes, each with what it does to the design. */
  readonly remedies: readonly Remedy[];
  /** Where the connection is refused and nothing is known to mend it. */
  readonly noFix: string | null;
  readonly sources: readonly string[];
  /** A way round, where the two cannot be joined or the rules refuse it. */
  readonly chain: ReportedChain | null;
}

/** A chain by its links, in the order in which they were asked about. */
export interface ReportedChain {
  readonly title: string;
  readonly steps: readonly { readonly kind: string; readonly title: string; readonly isNew: boolean }[];
}

/** A verdict in public words. Places are spelt as they would be after the connection: a new endpoint has its place then. */
export function connectReport(
  design: Design,
  verdict: Verdict,
  ends: readonly Anchor[],
  input: InputForm,
  chain: Chain | undefined = verdict.chain,
): ConnectReport {
  const after = verdict.edit ? verdict.edit(design) : design;
  const report = (findings: readonly Finding[]) =>
    findings.flatMap((finding) => reportFinding({ design: after, input }, finding));
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
    remedies: [...new Map(verdict.fixes.map((fix) => [fix.title, remedyOf(fix)])).values()],
    noFix: verdict.noFix ?? null,
    sources: verdict.sources.map(({ url }) => url),
    chain: chain
      ? { title: chain.title, steps: chain.steps.map(({ kind, title, isNew }) => ({ kind, title, isNew })) }
      : null,
  };
}

/** A verdict in lines of text. */
export function connectText(report: ConnectReport): string {
  const { verdict, relation, reason, findings, needs, notChecked, remedies, noFix, sources, chain } = report;
  const own = new Set(findings.flatMap((finding) => finding.fixes));
  const lines = [
    `${verdict}: ${reason}`,
    ...(relation === null ? [] : [`  relation  ${relation}`]),
    ...(chain ? [`  way       ${chain.steps.map(({ title }) => title).join(' → ')}`] : []),
    ...findings.flatMap((finding) => ['', ...findingLines(finding)]),
    ...(needs.length === 0 ? [] : ['', '  Still needed:']),
    ...needs.map(({ message }) => `    ${message}`),
    ...(notChecked.length === 0 ? [] : ['', ...notCheckedLines(notChecked)]),
    ...remedies.filter(({ title }) => !own.has(title)).map((remedy) => `  ${fixLine(remedy)}`),
    ...(noFix === null ? [] : [`  ${noFix}`]),
    // Findings have told theirs.
    ...(findings.length > 0 ? [] : [`  ${sources.join('  ')}`]),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
