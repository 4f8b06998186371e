import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { migrationSteps } from './migration.ts';
import { isManagedCertificate } from './mutability.ts';
import { isSame } from './same.ts';
import type { BareStep } from './steps.ts';

type Part = Readonly<Record<string, unknown>>;

/** A list whose items are changed by calls of their own, one by one. */
interface Sequence {
  readonly field: string;
  /** What an item is called. */
  readonly key: string;
  /** Whether an item that keeps its name can take its new values as it stands. */
  readonly isSettable: (before: Part, after: Part) => boolean;
  /** Whether the two cannot be there at once. */
  readonly clash: (gone: Part, come: Part) => boolean;
  /** What stops working where one has to go before the other comes; absent where nothing can be using it then. */
  readonly interruption?: string;
}

const sequences: Readonly<Partial<Record<KindName, Sequence>>> = {
  router: {
    field: 'nats',
    key: 'name',
    isSettable: () => true,
    clash: sharesSources,
    interruption: 'Connections through the Cloud NAT gateway break, and there is none until the next one is made.',
  },
  network: {
    field: 'peerings',
    key: 'name',
    isSettable: (before, after) => before.network === after.network,
    // Two networks are peered once.
    clash: (gone, come) => gone.network === come.network,
    interruption: 'The networks do not reach each other until they are peered again.',
  },
  subnet: {
    field: 'secondaryIpRanges',
    key: 'rangeName',
    isSettable: () => false,
    clash: () => true,
  },
};

/** A subnet is translated by one gateway of a network alone. */
function sharesSources(gone: Part, come: Part): boolean {
  if ((gone.type ?? 'PUBLIC') !== (come.type ?? 'PUBLIC')) return false;
  const [some, others] = [gone, come].map(({ subnetworks }) =>
    Array.isArray(subnetworks) ? subnetworks.filter(isObject).map(({ name }) => name) : [],
  );
  const isWhole = [gone, come].some(({ sourceSubnetworkIpRangesToNat: range }) => range !== 'LIST_OF_SUBNETWORKS');
  return isWhole || (some ?? []).some((name) => others?.includes(name));
}

interface Turns {
  readonly sequence: Sequence;
  readonly held: readonly Part[];
  readonly gone: readonly Part[];
  readonly come: readonly Part[];
  readonly set: readonly Part[];
  /** What goes has to go before what comes. */
  readonly isGoneFirst: boolean;
}

function turnsOf(before: Resource, after: Resource): Turns | undefined {
  const sequence = sequences[after.kind];
  if (!sequence || before.kind !== after.kind) return undefined;
  const [held, wanted] = [partsOf(before, sequence.field), partsOf(after, sequence.field)];
  const { key } = sequence;
  const old = new Map(held.map((part) => [part[key], part]));
  const now = new Map(wanted.map((part) => [part[key], part]));
  const stays = (part: Part): boolean => {
    const [was, is] = [old.get(part[key]), now.get(part[key])];
    return was !== undefined && is !== undefined && (isSame(was, is, 1) || sequence.isSettable(was, is));
  };
  const set = wanted.filter((part) => stays(part) && !isSame(old.get(part[key]), part, 1));
  const gone = held.filter((part) => !stays(part));
  const come = wanted.filter((part) => !stays(part));
  const isGoneFirst = gone.some((one) => [...come, ...set].some((other) => sequence.clash(one, other)));
  return { sequence, held, gone, come, set, isGoneFirst };
}

function partsOf(resource: Resource, field: string): readonly Part[] {
  const held: unknown = isObject(resource) ? resource[field] : undefined;
  return Array.isArray(held) ? held.filter(isObject) : [];
}

/** What stops where a part of a resource has to go before another one takes its place; undefined where nothing does. */
export function turnInterruption(before: Resource, after: Resource): string | undefined {
  const turns = turnsOf(before, after);
  return turns?.isGoneFirst && turns.come.length > 0 ? turns.sequence.interruption : undefined;
}

/**
 * The steps that set fields of a resource, one for each call, so that each state between is one that can be judged.
 * `to` is the design that they lead to.
 */
export function updateSteps(before: Resource, after: Resource, fields: Part, to: Design): readonly BareStep[] {
  const migration = migrationSteps(before, after, fields, to);
  if (migration) return migration;
  const certificates = certificateSteps(before, after, fields, to);
  if (certificates) return certificates;
  const { id } = after;
  const turns = turnsOf(before, after);
  if (!turns || !Object.hasOwn(fields, turns.sequence.field)) return [{ action: 'update', id, fields }];
  const { sequence, held, gone, come, set, isGoneFirst } = turns;
  const { [sequence.field]: wanted, ...others } = fields;
  let list = held;
  const lists: (readonly Part[])[] = [];
  const move = (next: readonly Part[]) => {
    list = next;
    lists.push(next);
  };
  const named = (part: Part) => (one: Part) => one[sequence.key] === part[sequence.key];
  const leave = () => {
    for (const part of gone) move(list.filter((one) => one !== part));
  };
  const enter = () => {
    for (const part of come) move([...list, part]);
  };
  const change = () => {
    for (const part of set) move(list.map((one) => (named(part)(one) ? part : one)));
  };
  for (const turn of isGoneFirst ? [leave, change, enter] : [enter, change, leave]) turn();
  // The last one is the list as it is wanted, in its order.
  lists.splice(-1, 1, Array.isArray(wanted) ? wanted.filter(isObject) : []);
  const listed = lists.map((one): BareStep => {
    const value = one.length === 0 && wanted === undefined ? undefined : one;
    return { action: 'update', id, fields: { [sequence.field]: value } };
  });
  return [...(Object.keys(others).length > 0 ? [{ action: 'update', id, fields: others } as const] : []), ...listed];
}

/**
 * A proxy that gives up certificates for managed ones: Google issues those only once they are in use. So both are
 * attached until the new ones are ACTIVE.
 * Source: https://cloud.google.com/load-balancing/docs/ssl-certificates/google-managed-certs#replace-ssl
 */
function certificateSteps(before: Resource, after: Resource, fields: Part, to: Design): BareStep[] | undefined {
  if (before.kind !== 'targetProxy' || after.kind !== 'targetProxy') return undefined;
  const [held, wanted] = [before.sslCertificates ?? [], after.sslCertificates ?? []];
  const fresh = wanted.filter((one: Id) => !held.includes(one) && isManagedCertificate(to.resources[one]));
  if (fresh.length === 0 || held.every((one: Id) => wanted.includes(one))) return undefined;
  const { id } = after;
  const both = [...held, ...wanted.filter((one: Id) => !held.includes(one))];
  return [
    { action: 'update', id, fields: { ...fields, sslCertificates: both } },
    ...fresh.map((one): BareStep => ({ action: 'wait', id: one })),
    { action: 'update', id, fields: { sslCertificates: wanted } },
  ];
}
