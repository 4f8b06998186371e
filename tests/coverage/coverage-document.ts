import { plain } from '../../src/core/documents/rule-section.ts';
import { check } from '../../src/core/index.ts';
import type { RuleCases } from '../../src/core/rules/cases.ts';
import type { Coverage } from './coverage.ts';

/** The rows of one file of this folder. */
export interface Table {
  /** Its name without the ending: `seeds`. */
  readonly name: string;
  readonly rows: readonly Coverage[];
}

/** What the tables are about, in the order of the document. */
const titles: Readonly<Record<string, string>> = {
  'catalogue-zonal': 'All NEGs, zonal NEGs, networks, VMs, limits',
  'catalogue-hybrid-internet': 'Hybrid and internet NEGs',
  'catalogue-serverless-psc-portmap': 'Serverless, Private Service Connect and port mapping NEGs',
  'catalogue-gke-backend': 'NEGs made by GKE, NEGs behind backend services, export, common mistakes',
  seeds: 'The two overview pages, sentence by sentence, and where sources disagree',
  matrix: 'What each load balancer takes and wants',
};

export type State = 'covered' | 'partly' | 'excused' | 'empty';

/** How far a statement is covered. An excuse beside something that covers it says what is left. */
export function stateOf({ rules = [], files = [], excuse }: Coverage): State {
  const isHeld = rules.length + files.length > 0;
  if (isHeld) return excuse === undefined ? 'covered' : 'partly';
  return excuse === undefined ? 'empty' : 'excused';
}

/** Error rules, and those of them that offer a fix in at least one of their bad cases. */
export interface FixShare {
  readonly errors: number;
  readonly without: readonly string[];
}

/** Runs the bad cases of every error rule and looks which of them offer no fix at all. */
export function fixShare(tables: readonly RuleCases[]): FixShare {
  const errors = tables.filter(({ rule }) => rule.severity === 'error');
  const without = errors.filter(({ rule, bad }) =>
    bad.every(({ design }) =>
      check(design).every((finding) => finding.rule.id !== rule.id || finding.fixes.length === 0),
    ),
  );
  return { errors: errors.length, without: without.map(({ rule }) => rule.id).sort() };
}

/** docs/coverage.md: what holds each statement, counted, with all that is left out. */
export function coverageDocument(unordered: readonly Table[], { errors, without }: FixShare): string {
  const order = Object.keys(titles);
  const place = ({ name }: Table) => (order.includes(name) ? order.indexOf(name) : order.length);
  const tables = [...unordered].sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
  const count = (rows: readonly Coverage[], state: State) => rows.filter((row) => stateOf(row) === state).length;
  const counts = (title: string, rows: readonly Coverage[]) =>
    `| ${title} | ${rows.length} | ${count(rows, 'covered')} | ${count(rows, 'partly')} | ${count(rows, 'excused')} |`;
  const all = tables.flatMap(({ rows }) => rows);
  const excuses = tables.flatMap(({ name, rows }) =>
    rows.filter(({ excuse }) => excuse !== undefined).map((row) => ({ ...row, name })),
  );
  const withFix = errors - without.length;
  const blocks = [
    '# Coverage',
    'What Google documents about network endpoint groups and the load balancing around them, statement by statement, and what of this project holds it: a [rule](rules.md), a table of facts, a printer, a test. Tests see to it that everything named here exists.',
    '| | Statements | Covered | In part | Left out |\n|---|---|---|---|---|\n' +
      [...tables.map(({ name, rows }) => counts(`[${titleOf(name)}](#${name})`, rows)), counts('**All**', all)].join(
        '\n',
      ),
    '## Fixes',
    `${withFix} of ${errors} error rules (${((100 * withFix) / errors).toFixed(1)} %) offer a fix in at least one of their bad cases.`,
    ...(without.length === 0 ? [] : [`Without one: ${without.map(ruleLink).join(', ')}.`]),
    '## Left out, and why',
    excuses.length === 0
      ? 'Nothing.'
      : excuses
          .map(
            ({ name, entry, statement, excuse, ...row }) =>
              `- [${plain(entry)}](#${name}) ${plain(statement)} **${stateOf({ entry, statement, excuse, ...row }) === 'partly' ? 'In part' : 'Not'}:** ${plain(excuse ?? '')}`,
          )
          .join('\n'),
    ...tables.flatMap(({ name, rows }) => [
      `<a id="${name}"></a>`,
      `## ${titleOf(name)}`,
      `| | Statement | Held by |\n|---|---|---|\n${rows.map(row).join('\n')}`,
    ]),
    addresses(all, without),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const titleOf = (name: string): string => titles[name] ?? name;

// Thousands of links to a few hundred places: each address stands once, at the end of the document.
const ruleLink = (id: string): string => `[${id}]`;

const fileLink = (path: string): string => `[${shortPath(path)}]`;

const shortPath = (path: string): string => path.replace(/^src\/core\//, '');

/** Where the links of rows lead to. */
function addresses(rows: readonly Coverage[], without: readonly string[]): string {
  const rules = new Set([...rows.flatMap(({ rules: own = [] }) => own), ...without]);
  const files = new Set(rows.flatMap(({ files: own = [] }) => own));
  return [
    ...[...rules].sort().map((id) => `[${id}]: rules.md#${id}`),
    ...[...files].sort().map((path) => `[${shortPath(path)}]: ../${path}`),
  ].join('\n');
}

function row({ entry, statement, rules = [], files = [], excuse }: Coverage): string {
  const held = [...rules.map(ruleLink), ...files.map(fileLink)].join(', ');
  const left = excuse === undefined ? '' : `*${held === '' ? 'Left out' : 'In part'}: ${plain(excuse)}*`;
  return `| ${plain(entry)} | ${plain(statement)} | ${[held, left].filter((text) => text !== '').join(' ')} |`;
}
