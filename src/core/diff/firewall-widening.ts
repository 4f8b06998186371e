import { withResources } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { FirewallRule, Resource } from '../model/kinds.ts';
import { itemKey } from './lists.ts';
import { isBlank, isSame } from './same.ts';

/** Rules on their way: what each is until all traffic has moved, and those that only a second rule can stand beside. */
export interface Widened {
  readonly rules: ReadonlyMap<Id, Resource>;
  /** Of these no single rule says both ends. */
  readonly split: ReadonlySet<Id>;
}

export const splitReason =
  'Tags and service accounts do not stand in one rule, and traffic of both has to pass until all of it has moved.';

/**
 * The rules that are other ones at both ends, each as a rule that lets through what either end does. While traffic moves
 * from one port, tag or range to another, both have to pass. By id; a rule that only opens or only closes is there as
 * well. `apart` are those that are made anew anyway.
 */
export function widenedRules(old: Design, target: Design, apart: (id: Id) => boolean): Widened {
  const rules = new Map<Id, Resource>();
  const split = new Set<Id>();
  let hasOthers = false;
  for (const id of new Set([...Object.keys(old.resources), ...Object.keys(target.resources)])) {
    const [before, after] = [old.resources[id], target.resources[id]];
    if (before === after) continue;
    if (before?.kind !== 'firewallRule' || after?.kind !== 'firewallRule') {
      hasOthers = true;
      continue;
    }
    const wide = apart(id) ? undefined : widened(before, after);
    if (wide === 'split') split.add(id);
    else if (wide) rules.set(id, wide);
  }
  // Where only rules change, no traffic moves, and each is set at once.
  return hasOthers ? { rules, split } : { rules: new Map(), split: new Set() };
}

/** A design with the widened rules in place of those that it has. */
export function withWidened(design: Design, rules: ReadonlyMap<Id, Resource>): Design {
  const present = [...rules].filter(([id]) => Object.hasOwn(design.resources, id));
  return present.length === 0 ? design : withResources(design, { ...design.resources, ...Object.fromEntries(present) });
}

function widened(before: FirewallRule, after: FirewallRule): FirewallRule | 'split' | undefined {
  const isAllowing = !isBlank(before.allowed) && !isBlank(after.allowed);
  const isDenying = !isBlank(before.denied) && !isBlank(after.denied);
  if (isAllowing === isDenying || !isSame(before.network, after.network)) return undefined;
  if ((before.direction || 'INGRESS') !== (after.direction || 'INGRESS')) return undefined;
  const sides = [before, after] as const;
  if (sides.every(({ disabled }) => disabled)) return undefined;
  // A rule that is disabled does nothing: so the one that allows counts, and of those that deny the one that does not.
  const [idle, working] = before.disabled ? [before, after] : [after, before];
  if (idle.disabled) return isAllowing ? working : idle;
  if (isDenying) return likeEither(sides, deniedByBoth(before, after));
  if (isMixed(sides, 'target') || isMixed(sides, 'source')) return 'split';
  return likeEither(sides, allowedByEither(before, after));
}

/** What only opens is set first and stays; what only closes waits for the end. */
function likeEither(sides: readonly FirewallRule[], wide: FirewallRule): FirewallRule {
  return sides.find((rule) => itemKey(rule, 'value') === itemKey(wide, 'value')) ?? wide;
}

/** Whether one of them names VMs by tags and the other one by service accounts. */
function isMixed(sides: readonly FirewallRule[], end: 'source' | 'target'): boolean {
  const tags = sides.some((rule) => !isBlank(rule[`${end}Tags`]));
  const accounts = sides.some((rule) => !isBlank(rule[`${end}ServiceAccounts`]));
  return tags && accounts;
}

/** Ranges, tags and accounts of sources stand for one another: without any of them, everything is a source. */
const isOpen = (rule: FirewallRule): boolean =>
  isBlank(rule.sourceRanges) && isBlank(rule.sourceTags) && isBlank(rule.sourceServiceAccounts);

const everything = ['0.0.0.0/0'];

function allowedByEither(before: FirewallRule, after: FirewallRule): FirewallRule {
  const isFromAll = (isOpen(before) || isOpen(after)) && before.direction !== 'EGRESS';
  const merged = <T>(pick: (rule: FirewallRule) => T[] | undefined): T[] | undefined =>
    union(pick(before), pick(after));
  return {
    ...before,
    priority: priorityOf(before, after, Math.min),
    allowed: unionOfProtocols(before.allowed, after.allowed),
    targetTags: unionOrAll(before.targetTags, after.targetTags),
    targetServiceAccounts: unionOrAll(before.targetServiceAccounts, after.targetServiceAccounts),
    destinationRanges: unionOrAll(before.destinationRanges, after.destinationRanges),
    sourceRanges: isFromAll ? everything : merged((rule) => rule.sourceRanges),
    sourceTags: merged((rule) => rule.sourceTags),
    sourceServiceAccounts: merged((rule) => rule.sourceServiceAccounts),
  };
}

/** What both ends deny; where that is nothing, a rule that rests. */
function deniedByBoth(before: FirewallRule, after: FirewallRule): FirewallRule {
  const sources = [before, after].map((rule) =>
    isOpen(rule)
      ? undefined
      : [rule.sourceRanges, rule.sourceTags, rule.sourceServiceAccounts].flatMap((list) => list ?? []),
  );
  const shared = common(sources[0], sources[1]);
  const kept = (list: string[] | undefined) => list?.filter((item) => shared?.includes(item));
  const origin = isOpen(before) ? after : before;
  const narrow: FirewallRule = {
    ...before,
    priority: priorityOf(before, after, Math.max),
    denied: commonProtocols(before.denied, after.denied),
    targetTags: common(before.targetTags, after.targetTags),
    targetServiceAccounts: common(before.targetServiceAccounts, after.targetServiceAccounts),
    destinationRanges: common(before.destinationRanges, after.destinationRanges),
    sourceRanges: kept(origin.sourceRanges),
    sourceTags: kept(origin.sourceTags),
    sourceServiceAccounts: kept(origin.sourceServiceAccounts),
  };
  const isNothing =
    isMixed([before, after], 'target') ||
    shared?.length === 0 ||
    [narrow.denied, narrow.targetTags, narrow.targetServiceAccounts, narrow.destinationRanges].some(
      (list) => list?.length === 0,
    );
  return isNothing ? { ...before, disabled: true } : narrow;
}

/** The stronger or the weaker of both priorities; a rule without one has 1000. */
function priorityOf(before: FirewallRule, after: FirewallRule, choose: typeof Math.min): number | undefined {
  const [old, now] = [before.priority ?? 1000, after.priority ?? 1000];
  return old === now ? before.priority : choose(old, now);
}

type Protocols = FirewallRule['allowed'];

/** All that either list names, each protocol once. */
function unionOfProtocols(old: Protocols, now: Protocols): Protocols {
  const found = new Map<string, NonNullable<Protocols>[number]>();
  for (const item of [...(old ?? []), ...(now ?? [])]) {
    const protocol = item.IPProtocol ?? '';
    const known = found.get(protocol);
    found.set(protocol, known ? { ...known, ports: unionOrAll(known.ports, item.ports) } : item);
  }
  return [...found.values()];
}

/** What both lists name; ports that are spelt otherwise count as others. */
function commonProtocols(old: Protocols, now: Protocols): NonNullable<Protocols> {
  return (old ?? []).flatMap((item) =>
    (now ?? []).flatMap((other) => {
      const [wide, narrow] = item.IPProtocol === 'all' ? [item, other] : [other, item];
      if (wide.IPProtocol !== 'all' && wide.IPProtocol !== narrow.IPProtocol) return [];
      const ports = wide.IPProtocol === 'all' ? narrow.ports : common(item.ports, other.ports);
      return ports?.length === 0 ? [] : [{ ...narrow, ports }];
    }),
  );
}

/** What both lists hold, where a blank one holds everything; undefined where both are blank. */
function common<T>(old: T[] | undefined, now: T[] | undefined): T[] | undefined {
  if (isBlank(old)) return isBlank(now) ? undefined : now;
  return isBlank(now) ? old : old?.filter((item) => now?.includes(item));
}

function unionOrAll<T>(old: T[] | undefined, now: T[] | undefined): T[] | undefined {
  return isBlank(old) || isBlank(now) ? undefined : union(old, now);
}

/** Both lists as one, each item once; undefined where both are blank. */
function union<T>(old: T[] | undefined, now: T[] | undefined): T[] | undefined {
  const items = new Map([...(old ?? []), ...(now ?? [])].map((item) => [itemKey(item, 'value'), item]));
  return items.size === 0 ? undefined : [...items.values()];
}
