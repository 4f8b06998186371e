import { asOfText } from '../documents/as-of.ts';
import { gcloudScript } from '../export/gcloud.ts';
import { plan } from '../export/plan.ts';
import { sources } from '../facts/sources.ts';
import type { Design } from '../model/design.ts';
import { isKind, kindNames, kinds, type Resource } from '../model/kinds.ts';
import { loadBalancersOf } from '../model/load-balancer.ts';
import { type View, viewOf } from '../model/view.ts';
import type { Outcome } from '../rules/acceptance.ts';
import { endpointTable } from './endpoint-table.ts';
import { explainDesign } from './explain-design.ts';
import { findingsSection, uncheckedSection } from './findings-section.ts';
import { fenced, fileLink, named, prose, table } from './markdown-text.ts';
import { mermaidDiagram } from './mermaid.ts';
import { inPaperOrder } from './paper-order.ts';
import { fileStem, noRemarks, type Printed, type PrintedLine, printed, type Remarks } from './printed.ts';
import { kindTable } from './tables.ts';
import { type Branch, outlineOf } from './tree.ts';

export interface PageOptions {
  /** The picture's file, as seen from the page. Where there is none, the Mermaid diagram is the picture. */
  readonly picture?: string;
}

/** What a page lists before it counts the rest: rows of a table, lines of an outline, NEGs with a table of endpoints. */
const most = { rows: 50, lines: 300, negs: 30 } as const;

/**
 * A page in GitHub's Markdown about a design: picture, outline, tables of its resources, findings with their sources, what
 * was not checked, how to look at it and how to deploy it. No text of the design is ever markup.
 */
export function markdownPage(
  design: Design,
  outcome: Outcome,
  remarks: Remarks = noRemarks,
  { picture }: PageOptions = {},
): Printed {
  const view = viewOf(design);
  const all = inPaperOrder(design);
  return printed([
    ...head(design, outcome, view, all),
    ...attention(remarks),
    ...(picture === undefined ? [] : texts('', `![${prose(`Picture of ${design.name}`)}](${fileLink(picture)})`)),
    ...diagram(design, outcome, all, picture !== undefined),
    ...inWords(design, outcome),
    ...outline(design),
    ...resources(all, view),
    ...texts('', '## Findings'),
    ...findingsSection(outcome, design),
    ...uncheckedSection(outcome, design),
    ...looking(design),
    ...deploying(design),
  ]);
}

const texts = (...lines: readonly string[]): PrintedLine[] => lines.map((text) => ({ text }));

function head(design: Design, { findings }: Outcome, view: View, all: readonly Resource[]): PrintedLine[] {
  const products = new Set(
    loadBalancersOf(view).flatMap(({ products: own }) => (own.length === 1 ? own.map(({ name }) => name) : [])),
  );
  const counts = (['error', 'warning'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return texts(
    `# ${prose(design.name) || 'Untitled design'}`,
    ...(design.description ? ['', prose(design.description)] : []),
    '',
    ...table(
      ['Project', 'Load balancing', 'Resources', 'Findings'],
      [[named(design.project), [...products].sort().join('<br>'), String(all.length), counts.join(', ')]],
    ),
    '',
    `Made with NEG Designer. ${asOfText}`,
  );
}

function attention({ warnings }: Remarks): PrintedLine[] {
  if (warnings.length === 0) return [];
  return texts(
    '',
    '> **Attention:** this design has errors, and Google Cloud would refuse it because of them:',
    '>',
    ...warnings.map((text) => `> - ${prose(text)}`),
  );
}

function diagram(design: Design, outcome: Outcome, all: readonly Resource[], isFolded: boolean): PrintedLine[] {
  if (all.length === 0) return [];
  const { lines } = mermaidDiagram(design, outcome);
  const [open = '', ...rest] = fenced(
    'mermaid',
    lines.map(({ text }) => text),
  ).split('\n');
  return [
    ...texts('', ...(isFolded ? ['<details>', '<summary>The same as a Mermaid diagram</summary>', ''] : []), open),
    ...rest.map((text, index) => ({ ...lines[index], text })),
    ...(isFolded ? texts('', '</details>') : []),
  ];
}

/** What the design is, for somebody who does not read pictures. Findings have a section of their own. */
function inWords(design: Design, outcome: Outcome): PrintedLine[] {
  const explained = explainDesign(design, { ...outcome, findings: [] });
  if (explained.length === 0) return [];
  return [
    ...texts('', '## In words'),
    ...explained.flatMap(({ id, title, sentences }) => {
      const line = (text: string) => (id === undefined ? { text } : { text, id });
      const items = sentences.map((text) =>
        text.startsWith('- ') ? `  - ${prose(text.slice(2))}` : `- ${prose(text)}`,
      );
      return [...texts(''), line(`**${prose(title)}**`), ...texts(''), ...items.map(line)];
    }),
  ];
}

function outline(design: Design): PrintedLine[] {
  const { places, traffic } = outlineOf(design);
  return [
    ...(traffic.length === 0 ? [] : [...texts('', '## How traffic runs', ''), ...branchLines(traffic)]),
    ...(places.length === 0 ? [] : [...texts('', '## Where things are', ''), ...branchLines(places)]),
  ];
}

function branchLines(branches: readonly Branch[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const add = ({ id, what, name, details, children, more }: Branch, depth: number): void => {
    const told = [[prose(what), ...(name === undefined ? [] : [named(name)])].join(' '), ...details.map(detailText)];
    lines.push({ text: `${'  '.repeat(depth)}- ${told.join(' · ')}`, id });
    for (const child of children) add(child, depth + 1);
    if (more !== undefined) lines.push({ text: `${'  '.repeat(depth + 1)}- and ${more} more`, id });
  };
  for (const branch of branches) add(branch, 0);
  const rest = lines.length - most.lines;
  return rest > 0 ? [...lines.slice(0, most.lines), ...texts('', `and ${rest} lines more`)] : lines;
}

/** Values of machines as code, words as words. */
const detailText = (text: string): string => (/^\S*[\d_./]\S*$/.test(text) ? named(text) : prose(text));

function resources(all: readonly Resource[], view: View): PrintedLine[] {
  if (all.length === 0) return [];
  const sections = kindNames.flatMap((kind) => {
    const own = all.filter((resource) => resource.kind === kind);
    if (own.length === 0) return [];
    const shown = own.slice(0, most.rows);
    const { head: heads, rows } = kindTable(shown, view);
    const [first = '', second = '', ...lines] = table(heads, rows);
    return [
      ...texts('', `### ${plural(kinds[kind].label)}`, '', first, second),
      ...lines.map((text, index) => ({ ...withId(shown[index]), text })),
      ...rest(own.length - shown.length),
      ...(kind === 'neg' ? endpointTables(own, view) : []),
    ];
  });
  return [...texts('', '## Resources'), ...sections];
}

const withId = (resource: Resource | undefined): Pick<PrintedLine, 'id'> => (resource ? { id: resource.id } : {});
const rest = (count: number): PrintedLine[] => (count > 0 ? texts('', `and ${count} more`) : []);
const plural = (text: string): string =>
  text.endsWith('s') ? `${text}es` : text.endsWith('y') ? `${text.slice(0, -1)}ies` : `${text}s`;

function endpointTables(negs: readonly Resource[], view: View): PrintedLine[] {
  const filled = negs.flatMap((neg) => (isKind('neg', neg) && (neg.endpoints?.length ?? 0) > 0 ? [neg] : []));
  return filled.slice(0, most.negs).flatMap((neg) => {
    const { head: heads, rows } = endpointTable(neg, view, most.rows);
    const title = `Endpoints of ${neg.name === undefined ? 'a NEG without a name' : named(neg.name)}`;
    const lines = heads.length === 0 ? ['Endpoints that are still blank.'] : table(heads, rows);
    return [
      ...texts('', `#### ${title}`, ''),
      ...lines.map((text) => ({ text, id: neg.id })),
      ...rest((neg.endpoints?.length ?? 0) - rows.length),
    ];
  });
}

/** How the part of the script is called that only looks. */
const lookSection = 'To see that it works';

function looking(design: Design): PrintedLine[] {
  const lines = gcloudScript(plan(design), design).lines.filter(
    ({ section, text }) => section === lookSection && !text.includes(lookSection),
  );
  if (lines.length === 0) return [];
  const commands = lines.map(({ text }) => text.replace(/^# ?/, ''));
  const [open = '', ...others] = fenced('sh', commands).split('\n');
  return [
    ...texts(
      '',
      '## See that it works',
      '',
      'These commands only look. Health takes a minute or two to show.',
      '',
      open,
    ),
    ...others.map((text, index) => ({ ...withLineId(lines[index]), text })),
  ];
}

const withLineId = (line: PrintedLine | undefined): Pick<PrintedLine, 'id'> =>
  line?.id === undefined ? {} : { id: line.id };

function deploying(design: Design): PrintedLine[] {
  const file = `${fileStem(design.name)}.neg.json`;
  return texts(
    '',
    '## Deploy it',
    '',
    'The design makes a script of gcloud commands, the same in the designer (Export) and on the command line:',
    '',
    ...fenced('sh', [
      `npx --no-install neg-designer check ${file}`,
      `npx --no-install neg-designer export ${file} --to gcloud --output create.sh`,
      'bash create.sh',
    ]).split('\n'),
    '',
    `What Google says of the parts: [network endpoint groups](${sources.negOverview.url}), [backend services](${sources.backendServiceOverview.url}), [forwarding rules](${sources.forwardingRuleOverview.url}), [health checks](${sources.healthCheckOverview.url}).`,
  );
}
