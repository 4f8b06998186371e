import type { SpelledPlace } from '../model/spelling.ts';
import type { FileReport, ReportedFinding } from './report.ts';
import { placeText } from './report-text.ts';
import type { Rule } from './rule.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Reports as SARIF 2.1.0, the form in which code hosts take findings. `failures` are inputs that could not be read.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function checkSarif(
  files: readonly FileReport[],
  rules: readonly Rule[],
  tool: { readonly name: string; readonly version: string },
  failures: readonly string[],
): string {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const listed = rules.filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const indexes = new Map(listed.map(({ id }, index) => [id, index]));
  const notes = files.flatMap(({ file, notChecked }) =>
    notChecked.map(({ at, reason }) => notification('note', `Not checked: ${placeText(at)}: ${reason}`, file)),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, rules: listed.map(describeRule) } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: [...failures.map((text) => notification('error', text)), ...notes],
          },
        ],
        results: files.flatMap(({ file, findings }) =>
          findings.map((finding) => resultOf(finding, file, indexes.get(finding.rule))),
        ),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(rule: Rule) {
  const [source] = rule.source;
  const level = rule.severity === 'unchecked' ? 'note' : levels[rule.severity];
  return {
    id: rule.id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    helpUri: source.url,
    defaultConfiguration: { level },
  };
}

function resultOf(finding: ReportedFinding, file: string, ruleIndex: number | undefined) {
  const { rule, severity, message, at, fixes } = finding;
  const [first, ...involved] = at;
  const mends = fixes.length === 0 ? '' : ` ${fixes.map((title) => `Fix: ${title}.`).join(' ')}`;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: `${message}${mends}` },
    locations: first ? [location(first, file)] : [],
    ...(involved.length === 0 ? {} : { relatedLocations: involved.map((place) => location(place, file)) }),
    // Identity is rule and places, never words or lines.
    partialFingerprints: { 'places/v1': [rule, ...at.map(placeText)].join(' | ') },
  };
}

function location({ field, ...place }: SpelledPlace, file: string) {
  const whole = placeText(place);
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) } },
    logicalLocations: [
      { name: place.name, kind: place.kind, fullyQualifiedName: field === undefined ? whole : `${whole}#${field}` },
    ],
  };
}

function notification(level: 'error' | 'note', text: string, file?: string) {
  return {
    level,
    message: { text },
    ...(file === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }] }),
  };
}

/** A path as a URI: relative ones stay relative to where the command ran. Half a surrogate pair has no place in one. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = file.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\uFFFD');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${uri.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${uri}` : uri;
}
