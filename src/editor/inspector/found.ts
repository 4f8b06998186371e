import type { At, Finding, Id } from '../../core/index.ts';

/** A finding as one place of it has it: in which part, and what of the field's path is left below the one who shows it. */
export interface Found {
  readonly finding: Finding;
  readonly part?: string;
  readonly field: string;
}

const indexes = new WeakMap<readonly Finding[], ReadonlyMap<Id, readonly Found[]>>();
const none: readonly Found[] = [];

/** Everything found about a resource, whichever of a finding's places names it. */
export function foundOn(findings: readonly Finding[], id: Id): readonly Found[] {
  let index = indexes.get(findings);
  if (!index) {
    index = byResource(findings);
    indexes.set(findings, index);
  }
  return index.get(id) ?? none;
}

function byResource(findings: readonly Finding[]): ReadonlyMap<Id, readonly Found[]> {
  const index = new Map<Id, Found[]>();
  for (const finding of findings) {
    const seen = new Set<string>();
    for (const at of finding.at) {
      const key = placeKey(at);
      if (seen.has(key)) continue;
      seen.add(key);
      const { part, field = '' } = at;
      const found = { finding, field, ...(part === undefined ? {} : { part }) };
      const list = index.get(at.id);
      if (list) list.push(found);
      else index.set(at.id, [found]);
    }
  }
  return index;
}

/** Names a place in the page, so that it can be found again when somebody asks to be shown it. */
export function placeKey({ id, part, field }: At): string {
  return `${id}#${part ?? ''}#${field ?? ''}`;
}

/** What is found at or below one key or list position, with the rest of its path. */
export function below(found: readonly Found[], key: string): readonly Found[] {
  return found.flatMap((one) => {
    if (one.field === key) return [{ ...one, field: '' }];
    if (!one.field.startsWith(key)) return [];
    const rest = one.field.slice(key.length);
    if (rest.startsWith('.')) return [{ ...one, field: rest.slice(1) }];
    return rest.startsWith('[') ? [{ ...one, field: rest }] : [];
  });
}

/** What is found at none of these keys: whoever shows the keys shows these on top. */
export function beside(found: readonly Found[], keys: Iterable<string>): readonly Found[] {
  const known = new Set(keys);
  return found.filter(({ field }) => !known.has(/^(?:\[\d+\]|[^.[]+)/.exec(field)?.[0] ?? ''));
}

export function ofPart(found: readonly Found[], part: string | undefined): readonly Found[] {
  return found.filter((one) => one.part === part);
}

/** Each finding once, in order. */
export function findingsIn(found: readonly Found[]): readonly Finding[] {
  return [...new Set(found.map(({ finding }) => finding))];
}
