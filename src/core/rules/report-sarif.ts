import { kinds } from '../model/kinds.ts';
import { engineRules } from './engine-rules.ts';
import type { FileReport, NotChecked, Region, ReportedAcceptance, ReportedFinding, ReportedPlace } from './report.ts';
import { placeText } from './report-text.ts';
import type { Rule } from './rule.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
/** How code hosts sort findings of equal level. */
const ranks = { error: 'error', warning: 'warning', info: 'recommendation', unchecked: 'recommendation' } as const;

/** A finding or what was not checked, with the file that it is told of. */
type Told = { readonly file: string } & (
  | { readonly type: 'finding'; readonly finding: ReportedFinding | ReportedAcceptance }
  | { readonly type: 'open'; readonly open: NotChecked }
);

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
  const told = files.flatMap(({ file, findings, accepted, notChecked }): Told[] => [
    ...[...findings, ...accepted].map((finding) => ({ file, type: 'finding' as const, finding })),
    ...notChecked.map((open) => ({ file, type: 'open' as const, open })),
  ]);
  const used = new Set(told.map(ruleOf));
  const listed = [...rules, ...engineRules].filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const indexes = new Map(listed.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, rules: listed.map(describeRule) } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, roles: ['analysisTarget'] })),
        results: told.map((each) => resultOf(each, indexes.get(ruleOf(each)))),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const ruleOf = (told: Told): string =>
  told.type === 'finding' ? told.finding.rule : (told.open.rule ?? 'engine/not-read');

function describeRule({ id, title, why, severity, source: sources, on, documentedOnly }: Rule) {
  const [source] = sources;
  const [subject = ''] = id.split('/', 1);
  const urls = sources.map(({ url, checked }) => `${url} (read ${checked})`);
  const links = sources.map(({ url, checked }) => `- [${url}](${url}) (read ${checked})`);
  const labels = on.map((kind) => kinds[kind].label).join(', ');
  const doubt = documentedOnly
    ? ['Documented only: no refusal was seen. It may be lowered to a warning with a reason.']
    : [];
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: [`${title}.`, why, ...doubt, `Sources: ${urls.join(', ')}`].join('\n\n'),
      markdown: [
        `**${title}.**`,
        why,
        ...doubt,
        ...(labels === '' ? [] : [`Judges: ${labels}`]),
        `Sources:\n\n${links.join('\n')}`,
      ].join('\n\n'),
    },
    helpUri: source.url,
    defaultConfiguration: { level: severity === 'unchecked' ? 'none' : levels[severity] },
    properties: {
      tags: [subject, ...on].filter((tag, index, all) => all.indexOf(tag) === index),
      'problem.severity': ranks[severity],
      precision: documentedOnly || severity !== 'error' ? 'high' : 'very-high',
    },
  };
}

function resultOf(told: Told, ruleIndex: number | undefined) {
  const { file } = told;
  const places = told.type === 'finding' ? told.finding.at : [told.open.at];
  const [first, ...involved] = places;
  return {
    ruleId: ruleOf(told),
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    ...(told.type === 'finding'
      ? { kind: 'fail', level: levels[told.finding.severity], message: { text: sentenceOf(told.finding) } }
      : { kind: 'open', level: 'none', message: { text: `Not checked: ${told.open.reason}` } }),
    locations: first ? [location(first, file)] : [],
    ...(involved.length === 0
      ? {}
      : {
          relatedLocations: involved.map((place, index) => ({
            id: index + 1,
            ...location(place),
            message: { text: placeText(place) },
          })),
        }),
    // Identity is rule and places, never words or lines.
    partialFingerprints: { 'places/v1': [ruleOf(told), ...places.map(placeText)].join(' | ') },
    // Once one result has this list, the standard wants it on all of them.
    suppressions:
      told.type === 'finding' && 'reason' in told.finding
        ? [{ kind: 'inSource', status: 'accepted', justification: told.finding.reason }]
        : [],
  };
}

function sentenceOf({ message, lowered, fixes }: ReportedFinding): string {
  return [
    message,
    ...(lowered ? [`Lowered from ${lowered.from}: ${lowered.reason}`] : []),
    ...fixes.map((title) => `Fix: ${title}.`),
  ].join(' ');
}

/** Where a place is: in words, and in the file that holds it. */
function location({ position, field, ...place }: ReportedPlace, file?: string) {
  const whole = placeText(place);
  const holder = position?.file ?? file;
  const regions = position ? { region: spelled(position.region), contextRegion: spelled(position.around) } : {};
  return {
    ...(holder === undefined ? {} : { physicalLocation: { artifactLocation: { uri: uriOf(holder) }, ...regions } }),
    logicalLocations: [
      { name: place.name, kind: place.kind, fullyQualifiedName: field === undefined ? whole : `${whole}#${field}` },
    ],
  };
}

const spelled = ({ startLine, startColumn, endLine, endColumn }: Region) => ({
  startLine,
  startColumn,
  endLine,
  endColumn,
});

/** A path as a URI: relative ones stay relative to where the command ran. Half a surrogate pair has no place in one. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = file.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\uFFFD');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${uri.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${uri}` : uri;
}
