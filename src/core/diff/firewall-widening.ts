import { withResources } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { FirewallRule, Resource } from '../model/kinds.ts';
import { itemKey } from './lists.ts';
import { isBlank, isSame } from './same.ts';

/**
 * The rules that let something through at both ends, and not the same: each as a rule that lets through what either of
 * them does. While traffic moves from one port, tag or range to another, both have to pass. By id; a rule that only
 * opens or only closes is there as well.
 */
export function widenedRules(old: Design, target: Design, apart: (id: Id) => boolean): ReadonlyMap<Id, Resource> {
  const found = new Map<Id, Resource>();
  let hasOthers = false;
  for (const id of new Set([...Object.keys(old.resources), ...Object.keys(target.resources)])) {
    const [before, after] = [old.resources[id], target.resources[id]];
    if (before === after) continue;
    if (before?.kind !== 'firewallRule' || after?.kind !== 'firewallRule') {
      hasOthers = true;
      continue;
    }
    const wide = apart(id) ? undefined : widened(before, after);
    if (wide) found.set(id, wide);
  }
  // Where only rules change, no traffic moves, and each is set at once.
  return hasOthers ? found : new Map();
}

/** A design with the widened rules in place of those that it has. */
export function withWidened(design: Design, rules: ReadonlyMap<Id, Resource>): Design {
  const present = [...rules].filter(([id]) => Object.hasOwn(design.resources, id));
  return present.length === 0 ? design : withResources(design, { ...design.resources, ...Object.fromEntries(present) });
}

function widened(before: FirewallRule, after: FirewallRule): FirewallRule | undefined {
  const isAllowing = !isBlank(before.allowed) && !isBlank(after.allowed);
  const isSameOtherwise =
    isSame(before.network, after.network) &&
    isSame(before.direction, after.direction) &&
    isSame(before.disabled, after.disabled) &&
    isSame(before.sourceServiceAccounts, after.sourceServiceAccounts) &&
    isSame(before.targetServiceAccounts, after.targetServiceAccounts);
  if (!isAllowing || !isSameOtherwise) return undefined;
  // Ranges and tags of sources stand for one another: without either, everything is a source.
  const isOpen = [before, after].some(
    (rule) => isBlank(rule.sourceRanges) && isBlank(rule.sourceTags) && isBlank(rule.sourceServiceAccounts),
  );
  const wide: FirewallRule = {
    ...before,
    allowed: unionOfAllowed(before.allowed, after.allowed),
    targetTags: unionOrAll(before.targetTags, after.targetTags),
    destinationRanges: unionOrAll(before.destinationRanges, after.destinationRanges),
    sourceRanges:
      isOpen && before.direction !== 'EGRESS' ? ['0.0.0.0/0'] : union(before.sourceRanges, after.sourceRanges),
    sourceTags: union(before.sourceTags, after.sourceTags),
  };
  // What only opens is set first and stays; what only closes waits for the end.
  return [before, after].find((rule) => itemKey(rule, 'value') === itemKey(wide, 'value')) ?? wide;
}

type Allowed = FirewallRule['allowed'];

/** All that either list lets through, each protocol once. */
function unionOfAllowed(old: Allowed, now: Allowed): Allowed {
  const found = new Map<string, NonNullable<Allowed>[number]>();
  for (const item of [...(old ?? []), ...(now ?? [])]) {
    const protocol = item.IPProtocol ?? '';
    const known = found.get(protocol);
    found.set(protocol, known ? { ...known, ports: unionOrAll(known.ports, item.ports) } : item);
  }
  return [...found.values()];
}

function unionOrAll<T>(old: T[] | undefined, now: T[] | undefined): T[] | undefined {
  return isBlank(old) || isBlank(now) ? undefined : union(old, now);
}

/** Both lists as one, each item once; undefined where both are blank. */
function union<T>(old: T[] | undefined, now: T[] | undefined): T[] | undefined {
  const items = new Map([...(old ?? []), ...(now ?? [])].map((item) => [itemKey(item, 'value'), item]));
  return items.size === 0 ? undefined : [...items.values()];
}
