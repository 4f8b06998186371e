import type { Id } from '../model/kind.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { breaksOf } from './breaks.ts';
import {
  canDouble,
  canMove,
  fieldList,
  interruptionOf,
  isActing,
  isProxyOnly,
  isServing,
  stopInterruption,
  waysOf,
} from './mutability.ts';
import type { Search } from './search.ts';

/** What has to stop working for a change, and why. */
export interface Refusal {
  /** `forwardingRule/shop` */
  readonly label: string;
  /** Ids of the resources concerned: in the old design where it has them, else in the new one. */
  readonly ids: readonly Id[];
  readonly reason: string;
  /** What would not work meanwhile. */
  readonly interruption: string;
  /** Not planned with an interruption either. */
  readonly isFirm?: boolean;
}

/** How each resource that cannot simply be changed gets to its new state. */
export interface Ways {
  /** Another one stands in for it: why. */
  readonly doubled: Map<Id, string>;
  /** Nobody uses it: it is deleted first and made again. */
  readonly direct: ReadonlySet<Id>;
  /** It is deleted while it is in use, or something it needs is. */
  readonly interrupted: ReadonlySet<Id>;
  /** What stops working while a step about it runs. */
  readonly interruptions: ReadonlyMap<Id, string>;
  /** Fields that stay as they were, by id. */
  readonly kept: ReadonlyMap<Id, readonly string[]>;
  readonly refusals: readonly Refusal[];
}

/**
 * Sorts what changes by how it can change. `wished` are resources that something has to stand in for, for reasons that
 * showed later.
 */
export function waysFor(search: Search, wished: ReadonlyMap<Id, string>): Ways {
  const { alignment, target } = search;
  const doubled = new Map<Id, string>();
  const direct = new Set<Id>();
  const interrupted = new Set<Id>();
  const interruptions = new Map<Id, string>();
  const kept = new Map<Id, readonly string[]>();
  const refusals: Refusal[] = [];
  const replace = (id: Id, reason: string) => {
    const [before, after] = [alignment.old.resources[id], target.resources[id]];
    if (!before || !after || doubled.has(id) || direct.has(id) || interrupted.has(id)) return;
    const isUsed = isActing(before) || isServing(before) || (search.users.get(id)?.size ?? 0) > 0;
    if (!isUsed) direct.add(id);
    else if (canDouble(after) || canStandBeside(after, search)) doubled.set(id, reason);
    else {
      interrupted.add(id);
      interruptions.set(id, interruptionOf(before));
      refusals.push({
        label: search.label(id),
        ids: [id],
        reason: hint(before, reason, search),
        interruption: interruptionOf(before),
      });
    }
  };

  for (const [id, reason] of wished) doubled.set(id, reason);
  for (const [id, changes] of alignment.changes) {
    const [before, after] = [alignment.old.resources[id], alignment.target[id]];
    if (!before || !after) continue;
    const ways = waysOf(before, after, changes, target);
    if (ways.kept.length > 0) kept.set(id, ways.kept);
    if (ways.replace.length > 0) replace(id, `${fieldList(ways.replace)} cannot change once it exists.`);
    else if (ways.stopped.length > 0) {
      interruptions.set(id, stopInterruption);
      const reason = `${fieldList(ways.stopped)} can change only while the VM is stopped.`;
      refusals.push({ label: search.label(id), ids: [id], reason, interruption: stopInterruption });
    }
  }
  for (const { id, reason, interruption } of breaksOf(search)) {
    interruptions.set(id, interruption);
    refusals.push({ label: search.label(id), ids: [id], reason, interruption });
  }
  spread(search, { doubled, direct, interrupted, replace, refusals });
  return { doubled, direct, interrupted, interruptions, kept, refusals };
}

/** Under another name a forwarding rule on an address of its own may stand beside the old one, and so may a proxy-only subnet. */
function canStandBeside(after: Resource, { isRenaming }: Search): boolean {
  return isRenaming && ((isKind('forwardingRule', after) && Boolean(after.IPAddress)) || isProxyOnly(after));
}

function hint(before: Resource, reason: string, { isRenaming }: Search): string {
  if (isProxyOnly(before) && !isRenaming)
    return `${reason} With new names another one could wait beside it as a backup and be promoted.`;
  if (!isKind('forwardingRule', before) || isRenaming) return reason;
  return `${reason} A second rule cannot have the same name. With new names it could stand beside the old one, on an address and port of its own.`;
}

interface Found extends Pick<Ways, 'doubled'> {
  readonly direct: Set<Id>;
  readonly interrupted: Set<Id>;
  readonly refusals: Refusal[];
  readonly replace: (id: Id, reason: string) => void;
}

/** Lists whose items can go and come back. */
const droppable = ['endpoints[].instance', 'backends[].group'];

/** Lists that the API does not take empty. */
const neverEmpty = ['natSubnets[]', 'nats[].natIps[]', 'nats[].subnetworks[].name'];

/** Whether nothing is left in a list that needs something. */
const isLast = (resource: Resource, path: string, gone: ReadonlySet<Id>): boolean =>
  neverEmpty.includes(path) &&
  referencesOf(resource).every(({ to, relation }) => relation.path !== path || gone.has(to));

/** What refers for good to something that is replaced has to be replaced with it. */
function spread({ alignment, target, users, label }: Search, { doubled, interrupted, refusals, replace }: Found): void {
  const open = [...doubled.keys(), ...interrupted];
  const seen = new Set<Id>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const user of users.get(id) ?? []) {
      const resource = alignment.old.resources[user];
      if (!resource || !Object.hasOwn(target.resources, user) || user === id) continue;
      const paths = referencesOf(resource).flatMap(({ to, relation }) => (to === id ? [relation.path] : []));
      const isBound = paths.some((path) => !canMove(resource.kind, path, resource));
      if (interrupted.has(id)) {
        const isFreed = paths.every(
          (path) => (path.endsWith('[]') || droppable.includes(path)) && !isLast(resource, path, interrupted),
        );
        if (isFreed && !(isBound && !droppable.some((path) => paths.includes(path)))) continue;
        if (!interrupted.has(user)) {
          interrupted.add(user);
          doubled.delete(user);
          refusals.push({
            label: label(user),
            ids: [user],
            reason: `It refers to ${label(id)}, which is deleted and made again.`,
            interruption: interruptionOf(resource),
          });
        }
      } else if (isBound) replace(user, `It refers to ${label(id)} for good, which is replaced.`);
      if (doubled.has(user) || interrupted.has(user)) {
        if (interrupted.has(user)) seen.delete(user);
        open.push(user);
      }
    }
  }
}
