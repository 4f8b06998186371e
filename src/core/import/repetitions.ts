import { type Link, linkKey } from '../model/api.ts';
import { toJsonObject } from '../model/json.ts';
import type { Collected, Found } from './found.ts';

/** What is left without repetitions, and which resources were repeated. */
export interface Merged {
  readonly kept: Found[];
  readonly repeated: ReadonlySet<string>;
}

/**
 * Takes out repetitions: people hand over the same answer twice, and a managed group comes as manager and as group.
 * Two resources of one name that differ both stay.
 */
export function merged(collected: Collected, project: string): Merged {
  const kept: Found[] = [];
  const repeated = new Set<string>();
  const first = new Map<string, Found>();
  const contents = new Set<string>();
  const groups = new Map<string, number>();
  const contentOf = (key: string, { link, json }: Found) => JSON.stringify([link.segment, key, toJsonObject(json)]);
  for (const item of collected.found) {
    const key = keyOf(item.link, project);
    if (item.link.name !== '') {
      // Contents are compared only where two have one name: to write each of them out takes long.
      const other = first.get(key);
      if (!other) first.set(key, item);
      else {
        if (!contents.has(key)) contents.add(key).add(contentOf(key, other));
        const content = contentOf(key, item);
        if (contents.has(content)) {
          repeated.add(key);
          collected.ignored.push({ where: item.where, reason: 'The same resource stands in the input once more.' });
          continue;
        }
        contents.add(content);
      }
    }
    const place = groups.get(key);
    const other = place === undefined ? undefined : kept[place];
    if (place !== undefined && other && isManager(other) !== isManager(item)) kept[place] = joined(other, item);
    else {
      kept.push(item);
      if (item.known?.kind === 'instanceGroup') groups.set(key, kept.length - 1);
    }
  }
  return { kept, repeated };
}

const isManager = (item: Found): boolean => item.link.segment === 'instanceGroupManagers';

/** One key for a group and its manager: other resources refer to both as the group. */
export function keyOf(link: Link, project: string): string {
  const segment = link.segment === 'instanceGroupManagers' ? 'instanceGroups' : link.segment;
  return linkKey({ ...link, segment }, project);
}

/** A manager and its group are one resource here: the manager's word first. */
function joined(a: Found, b: Found): Found {
  const [manager, group] = isManager(a) ? [a, b] : [b, a];
  return { ...manager, json: { ...group.json, ...manager.json } };
}
