import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { kindRank } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { At, Finding, Severity } from './rule.ts';

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, unchecked: 3 };

const partKey = (rule: string, at: At): string => `${rule} | ${at.id}#${at.part ?? ''}`;

/**
 * Leaves out what follows from another finding, twins too, and puts the rest in an order that depends on nothing but
 * the design: worst first, then by kind and name.
 */
export function settle(
  groups: readonly { readonly id: Id; readonly found: readonly Finding[] }[],
  design: Design,
): readonly Finding[] {
  // By id, so that of two twins the same one stays, whichever was judged last.
  const findings = [...groups].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ found }) => found);
  const roots = new Set<string>();
  const wanted = new Set(findings.flatMap(({ rule }) => rule.yieldsTo ?? []));
  for (const { rule, at } of findings) {
    if (wanted.has(rule.id)) for (const place of at) roots.add(partKey(rule.id, place));
  }
  const seen = new Set<string>();
  const kept = findings.filter(({ key, rule, at }) => {
    if (seen.has(key)) return false;
    seen.add(key);
    return !rule.yieldsTo?.some((root) => roots.has(partKey(root, at[0])));
  });
  const keyed = kept.map((finding) => ({ finding, order: orderOf(finding, design) }));
  return keyed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ finding }) => finding);
}

function orderOf({ severity, rule, key, at: [at] }: Finding, design: Design): string {
  const resource = resourceOf(design, at.id);
  const rank = resource === undefined ? 99 : (kindRank.get(resource.kind) ?? 99);
  return `${severityRank[severity]}${String(rank).padStart(2, '0')} ${resource?.name ?? ''} ${rule.id} ${key}`;
}
