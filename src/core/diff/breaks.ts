import type { Id } from '../model/kind.ts';
import { type ForwardingRule, isKind, type Resource } from '../model/kinds.ts';
import { isManagedCertificate } from './mutability.ts';
import { isBlank } from './same.ts';
import type { Search } from './search.ts';
import { turnInterruption } from './update-sequences.ts';

/** Something that stops working though each resource by itself could simply be changed, made or deleted. */
interface Break {
  /** Of the resource during whose steps it happens. */
  readonly id: Id;
  readonly reason: string;
  readonly interruption: string;
}

/** What a change breaks that no resource tells by itself. */
export function breaksOf(search: Search): readonly Break[] {
  return [...movedVms(search), ...lostAddresses(search), ...unprovenTargets(search), ...turns(search)];
}

/** What one design alone has, the old one's and the new one's. */
function apart<R extends Resource>(
  { alignment, target }: Search,
  pick: (resource: Resource) => resource is R,
): readonly [gone: readonly R[], come: readonly R[]] {
  const [old, now] = [alignment.old.resources, target.resources];
  const only = (some: typeof old, others: typeof old) =>
    Object.values(some).filter((one): one is R => pick(one) && !Object.hasOwn(others, one.id));
  return [only(old, now), only(now, old)];
}

/** VMs that go in one zone and come in another under the same name. */
function movedVms(search: Search): Break[] {
  const [gone, come] = apart(search, (one) => isKind('vm', one));
  return come.flatMap(({ id, name }) => {
    const from = name ? gone.find((one) => one.name === name) : undefined;
    return from
      ? [
          {
            id: from.id,
            reason: `A VM cannot move to another zone: ${search.label(id)} is another VM.`,
            interruption:
              'The VM is deleted here and made there: what runs on it stops, and its disks start from the image.',
          },
        ]
      : [];
  });
}

/**
 * Forwarding rules that come back under another name, and whose address nobody reserved: it is Google's again as soon as
 * the rule is gone, and the new rule gets another one.
 */
function lostAddresses(search: Search): Break[] {
  const [gone, come] = apart(search, (one) => isKind('forwardingRule', one));
  const isOpen = ({ IPAddress }: ForwardingRule) => isBlank(IPAddress);
  return gone.filter(isOpen).flatMap(({ id, ...before }) => {
    const successor = come.find((after) => isOpen(after) && isSamePlace(before, after));
    return successor
      ? [
          {
            id,
            reason: `Its address is not reserved, and ${search.label(successor.id)} gets another one. Reserve the address under a name, and let both rules use it.`,
            interruption: 'Clients that know the address reach nobody until they are told the new one.',
          },
        ]
      : [];
  });
}

/** Whether two rules send the same traffic to the same target. */
function isSamePlace(one: Omit<ForwardingRule, 'id'>, other: ForwardingRule): boolean {
  const keys = ['region', 'loadBalancingScheme', 'target', 'backendService'] as const;
  return keys.every((key) => (one[key] ?? '') === (other[key] ?? '')) && Boolean(one.target ?? one.backendService);
}

/** Forwarding rules that move to a proxy that is new and has nothing but managed certificates that are new as well. */
function unprovenTargets({ alignment, target }: Search): Break[] {
  return [...alignment.changes.keys()].flatMap((id) => {
    const [before, after] = [alignment.old.resources[id], target.resources[id]];
    if (before?.kind !== 'forwardingRule' || after?.kind !== 'forwardingRule') return [];
    const [from, to] = [alignment.old.resources[before.target ?? ''], target.resources[after.target ?? '']];
    if (from?.kind !== 'targetProxy' || to?.kind !== 'targetProxy' || from.id === to.id) return [];
    const held = alignment.old.resources[to.id];
    const proven = held?.kind === 'targetProxy' ? (held.sslCertificates ?? []) : [];
    const certificates = to.sslCertificates ?? [];
    const isFresh = (one: Id) => isManagedCertificate(target.resources[one]) && !proven.includes(one);
    if (isBlank(from.sslCertificates) || certificates.length === 0 || !certificates.every(isFresh)) return [];
    return [
      {
        id,
        reason:
          'It moves to a proxy whose managed certificates are not issued yet. Attach those to its present proxy first.',
        interruption: 'HTTPS fails until the new certificates are ACTIVE, which can take an hour.',
      },
    ];
  });
}

/** Parts of a resource that have to go before others take their place. */
function turns({ alignment, target }: Search): Break[] {
  return [...alignment.changes.keys()].flatMap((id) => {
    const [before, after] = [alignment.old.resources[id], target.resources[id]];
    const interruption = before && after && turnInterruption(before, after);
    return interruption
      ? [{ id, reason: 'What is there has to go before what takes its place can be made.', interruption }]
      : [];
  });
}
