import type { Resource } from '../model/kinds.ts';
import type { Make, Operation } from './operation.ts';
import { isSame } from './same.ts';
import type { BareStep } from './steps.ts';

/** At most that many endpoints, or VMs of a group, in one call. */
const portion = 500;

function portions<T>(list: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += portion) found.push(list.slice(at, at + portion));
  return found;
}

/** The steps that fill a resource which was made empty. */
export function filling(resource: Resource): BareStep[] {
  const { id } = resource;
  if (resource.kind === 'neg') {
    return portions(resource.endpoints ?? []).map((endpoints) => ({ action: 'attachEndpoints', id, endpoints }));
  }
  if (resource.kind === 'instanceGroup' && !resource.managed) {
    return portions(resource.instances ?? []).map((instances) => ({ action: 'addInstances', id, instances }));
  }
  return [];
}

/** What comes into the lists of a resource and what leaves them, where they have calls of their own. */
export function listOperations(
  before: Resource,
  after: Resource,
  needs: readonly string[],
  make: Make,
): readonly Operation[] {
  const { id } = after;
  if (before.kind === 'neg' && after.kind === 'neg') {
    const [gone, fresh] = apart(before.endpoints, after.endpoints);
    return [
      ...portions(fresh).map((endpoints, at) =>
        make('fill', `attach ${at}`, needs, [{ action: 'attachEndpoints', id, endpoints }]),
      ),
      ...portions(gone).map((endpoints, at) =>
        make('leave', `detach ${at}`, [], [{ action: 'detachEndpoints', id, endpoints }]),
      ),
    ];
  }
  if (before.kind === 'backendService' && after.kind === 'backendService') {
    const held = new Map(before.backends?.map((one) => [one.id, one]));
    const [gone, fresh] = apart(before.backends, after.backends);
    const other = (after.backends ?? []).filter((one) => held.has(one.id) && !isSame(held.get(one.id), one));
    return [
      ...fresh.map((backend) => make('use', `use ${backend.id}`, needs, [{ action: 'addBackend', id, backend }])),
      ...other.map((backend) => make('update', `set ${backend.id}`, needs, [{ action: 'updateBackend', id, backend }])),
      ...gone.map((backend) => make('leave', `unuse ${backend.id}`, [], [{ action: 'removeBackend', id, backend }])),
    ];
  }
  if (before.kind === 'instanceGroup' && after.kind === 'instanceGroup' && after.managed !== true) {
    const [old, now] = [before.instances ?? [], after.instances ?? []];
    const fresh = now.filter((one) => !old.includes(one));
    const gone = old.filter((one) => !now.includes(one));
    return [
      ...portions(fresh).map((instances, at) =>
        make('fill', `fill ${at}`, needs, [{ action: 'addInstances', id, instances }]),
      ),
      ...portions(gone).map((instances, at) =>
        make('leave', `drain ${at}`, [], [{ action: 'removeInstances', id, instances }]),
      ),
    ];
  }
  return [];
}

/** Parts of one list that the other one lacks, both ways; parts of one id are the same part. */
function apart<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
): readonly [gone: T[], fresh: T[]] {
  const [old, now] = [new Set(before?.map(({ id }) => id)), new Set(after?.map(({ id }) => id))];
  return [(before ?? []).filter(({ id }) => !now.has(id)), (after ?? []).filter(({ id }) => !old.has(id))];
}
