import { reachabilityCauses } from '../facts/reachability.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import { kinds } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { visible } from '../rules/report-text.ts';
import type { Opening } from './changes.ts';
import type { Hop, Path } from './hop.ts';
import { requestText } from './request.ts';
import type { Trace } from './trace.ts';
import { percent } from './url-route.ts';
import { failureName, type WhatIf } from './what-if.ts';

/** A trace as JSON: adding a field is free, changing one is a new version. */
export interface TraceReport {
  readonly version: 1;
  readonly from: string;
  readonly to: string;
  readonly result: Trace['result'];
  readonly paths: readonly PathReport[];
  readonly openings: readonly { readonly title: string; readonly safety: string; readonly opens: Opening['opens'] }[];
  /** Where it was asked for: what happens while one thing is off. */
  readonly sweep?: readonly SweepRow[];
}

interface SweepRow {
  readonly off: string;
  readonly result: Trace['result'];
  readonly emptied: readonly string[];
  readonly tookOver: readonly string[];
}

interface PathReport {
  readonly verdict: string;
  readonly cause?: string;
  readonly share?: number;
  readonly shareWhy?: string;
  readonly endpoints: number;
  readonly hops: readonly HopReport[];
  readonly probe?: { readonly prober: string; readonly verdict: string; readonly hops: readonly HopReport[] };
}

interface HopReport {
  readonly stage: string;
  readonly at?: { readonly kind: string; readonly name: string; readonly part?: string; readonly field?: string };
  readonly verdict: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly blockers: readonly {
    readonly cause: string;
    readonly rule?: string;
    readonly message: string;
    readonly fixes: readonly string[];
  }[];
  readonly notChecked: readonly string[];
}

/** The report of a trace, the same bytes for the same design and request. */
export function traceReport(
  design: Design,
  trace: Trace,
  openings: readonly Opening[],
  swept?: readonly WhatIf[],
): TraceReport {
  const { client, request, result, paths } = trace;
  return {
    version: 1,
    from: client.from,
    to: requestText(request),
    result,
    paths: paths.map((path) => pathReport(design, path)),
    openings: openings.map(({ fix: { title, safety }, opens }) => ({ title, safety, opens })),
    ...(swept ? { sweep: swept.map((row) => sweepRow(design, row)) } : {}),
  };
}

function sweepRow(design: Design, { failure, after, emptied, tookOver }: WhatIf): SweepRow {
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(resourceOf(design, id), id));
  return { off: failureName(design, failure), result: after, emptied: names(emptied), tookOver: names(tookOver) };
}

function pathReport(design: Design, { verdict, cause, share, shareWhy, endpoints, hops, probe }: Path): PathReport {
  const report = (list: readonly Hop[]) => list.map((each) => hopReport(design, each));
  return {
    verdict,
    ...(cause ? { cause } : {}),
    ...(share === undefined ? {} : { share: Number(share.toFixed(6)) }),
    ...(shareWhy ? { shareWhy } : {}),
    endpoints: endpoints.length,
    hops: report(hops),
    ...(probe ? { probe: { prober: probe.prober, verdict: probe.verdict, hops: report(probe.hops) } } : {}),
  };
}

function hopReport(design: Design, { stage, at, verdict, text, sources, blockers, notChecked }: Hop): HopReport {
  const resource = resourceOf(design, at?.id);
  return {
    stage,
    ...(at && resource
      ? {
          at: {
            kind: resource.kind,
            name: nameOf(resource, kinds[resource.kind].label),
            ...(at.part ? { part: at.part } : {}),
            ...(at.field ? { field: at.field } : {}),
          },
        }
      : {}),
    verdict,
    text,
    sources: sources.map(({ url }) => url),
    blockers: blockers.map(({ cause, finding, message, fixes }) => ({
      cause,
      ...(finding ? { rule: finding.rule.id } : {}),
      message,
      fixes: fixes.map(({ title }) => title),
    })),
    notChecked,
  };
}

const marks: Readonly<Record<string, string>> = {
  forward: '→',
  deliver: '✓',
  drop: '✕',
  abort: '✕',
  undetermined: '?',
};

const openingWords: readonly (readonly [Opening['opens'], string])[] = [
  ['all', 'Any one of these lets it through:'],
  ['some', 'Any one of these opens some of the ways:'],
];

/**
 * For people: what all ways have in common, then each way as a list, what stops it, what nobody looked at, and what would
 * let it through.
 */
export function traceText({ to, from, result, paths, openings, sweep = [] }: TraceReport): string {
  const common = commonHops(paths);
  const lines = [`From ${from} to ${to}: ${result}`, '', ...common.flatMap(hopLines)];
  for (const [index, path] of paths.entries()) lines.push(...wayLines(path, index, paths.length, common.length));
  for (const [wanted, words] of openingWords) {
    const titles = openings.filter(({ opens }) => opens === wanted).map(({ title }) => `  - ${title}`);
    if (titles.length > 0) lines.push('', words, ...titles);
  }
  if (sweep.length > 0) lines.push('', 'While one thing is off:', ...sweep.map(sweepLine));
  return `${lines.map(visible).join('\n')}\n`;
}

/** The hops with which every way begins; of a single way none, it is told whole. */
function commonHops([first, ...others]: readonly PathReport[]): readonly HopReport[] {
  if (!first || others.length === 0) return [];
  const end = first.hops.findIndex(({ text }, place) => !others.every(({ hops }) => hops[place]?.text === text));
  return end < 0 ? first.hops : first.hops.slice(0, end);
}

function wayLines(path: PathReport, index: number, count: number, told: number): readonly string[] {
  const { verdict, cause, share, shareWhy, endpoints, hops, probe } = path;
  const end = `${verdict}${cause ? ` (${cause}: ${wordsOf(cause)})` : ''}`;
  const part = share === undefined ? '' : `, ${percent(share)}`;
  const many = endpoints > 1 ? `, ${endpoints} endpoints alike` : '';
  return [
    ...(told > 0 || index > 0 ? [''] : []),
    `${count > 1 ? `Way ${index + 1} of ${count}: ` : 'The way: '}${end}${part}${many}`,
    ...(shareWhy && share === undefined && count > 1 ? [`  Share: ${shareWhy}`] : []),
    ...hops.slice(told).flatMap(hopLines),
    ...(probe && probe.prober !== 'none'
      ? [`  Health check: ${probe.verdict}`, ...probe.hops.flatMap(hopLines).map((line) => `  ${line}`)]
      : []),
  ];
}

const sweepLine = ({ off, result, emptied, tookOver }: SweepRow): string =>
  `  ${result.padEnd(12)}  ${off}${emptied.length > 0 ? `; nothing left in ${emptied.join(', ')}` : ''}${tookOver.length > 0 ? `; more for ${tookOver.join(', ')}` : ''}`;

const wordsOf = (cause: string): string =>
  Object.entries(reachabilityCauses).find(([name]) => name === cause)?.[1].words ?? cause;

function hopLines({ at, stage, verdict, text, blockers, notChecked }: HopReport): string[] {
  const place =
    at && `${stage === 'endpoint' ? 'endpoint of ' : ''}${at.kind}/${at.name}${at.field ? ` ${at.field}` : ''}`;
  const where = stage === 'client' || !place ? stage : place;
  return [
    `  ${marks[verdict] ?? '?'} ${where}`,
    `      ${text}`,
    ...blockers.flatMap(({ cause, message, rule }) => [`      ${cause}: ${message}${rule ? ` [${rule}]` : ''}`]),
    ...notChecked.map((each) => `      Not checked: ${each}`),
  ];
}
