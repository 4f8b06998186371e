import { called, type Design, type Finding, type Id, resourceOf, type Severity } from '../../core/index.ts';
import { placeName } from './place-name.ts';

export type GroupBy = 'severity' | 'rule' | 'object';

/** What can be shown and hidden: findings of a severity, and those that the design accepts. */
export type Shelf = Severity | 'accepted';

/** Findings under one heading. Those that could not be checked form the last group, before what is accepted. */
export interface FindingGroup {
  readonly key: string;
  readonly by: GroupBy | 'accepted';
  readonly severity: Severity;
  /** Of a group by object. */
  readonly id?: Id;
  /** Rule or name of the object; groups by severity are named by whoever shows them. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'unchecked'];

/** The order of findings within a group, and of groups, is the order they come in; severities in their own. */
export function groupFindings(findings: readonly Finding[], by: GroupBy, design: Design): readonly FindingGroup[] {
  const groups = new Map<string, { head: Omit<FindingGroup, 'findings'>; findings: Finding[] }>();
  for (const finding of findings) {
    const head = headOf(finding, by, design);
    const group = groups.get(head.key);
    if (group) group.findings.push(finding);
    else groups.set(head.key, { head, findings: [finding] });
  }
  const all = [...groups.values()].map(({ head, findings: own }) => ({ ...head, findings: own }));
  const rank = (group: FindingGroup) =>
    by === 'severity' || group.severity === 'unchecked' ? order.indexOf(group.severity) : 0;
  return all.sort((a, b) => rank(a) - rank(b));
}

/** What the design accepts, as a group of its own, however the others are grouped. None where nothing is accepted. */
export function acceptedGroup(accepted: readonly Finding[]): readonly FindingGroup[] {
  if (accepted.length === 0) return [];
  return [{ key: 'accepted', by: 'accepted', severity: 'warning', title: '', findings: accepted }];
}

function headOf(finding: Finding, by: GroupBy, design: Design): Omit<FindingGroup, 'findings'> {
  const { severity, rule, at } = finding;
  if (by === 'severity' || severity === 'unchecked') return { key: severity, by: 'severity', severity, title: '' };
  if (by === 'rule') return { key: rule.id, by, severity, title: rule.title };
  const [{ id }] = at;
  return { key: id, by, severity, id, title: resourceOf(design, id) ? called(design, { id }) : id };
}

/** The findings of these severities in which every word of the search occurs: in sentence, rule or place. */
export function filterFindings(
  findings: readonly Finding[],
  hidden: ReadonlySet<Shelf>,
  search: string,
  design: Design,
): readonly Finding[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter(({ severity, message, rule, at }) => {
    if (hidden.has(severity)) return false;
    if (words.length === 0) return true;
    const haystack = [message, rule.id, ...at.map((place) => placeName(design, place))].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** The first `count` findings, and their groups. */
export function firstOf(groups: readonly FindingGroup[], count: number): readonly FindingGroup[] {
  const shown: FindingGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push(group.findings.length > left ? { ...group, findings: group.findings.slice(0, left) } : group);
    left -= group.findings.length;
  }
  return shown;
}
