import type { Design } from '../model/design.ts';
import type { JsonObject } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import type { ScopeOf } from '../model/scope.ts';
import { type Draft, draftsOf, rankOf } from './drafts.ts';
import { negsOfGke, whyNotExported } from './not-exported.ts';
import { compare, inOrder } from './order.ts';

/**
 * What one request does. `create` makes the resource; the others fill it afterwards, each right after its `create`:
 * endpoints of a NEG, VMs of an unmanaged group, named ports of a managed group, Cloud Armor policies of a service.
 * `addPeering` joins a network to another one, when both are there.
 */
export type StepAction =
  | 'create'
  | 'addPeering'
  | 'attachEndpoints'
  | 'addInstances'
  | 'setNamedPorts'
  | 'setSecurityPolicy'
  | 'setEdgeSecurityPolicy';

export interface Step {
  readonly action: StepAction;
  /** The resource of the design. */
  readonly id: Id;
  readonly kind: KindName;
  /** The API's singular: `networkEndpointGroup`, `targetHttpsProxy`. */
  readonly apiKind: string;
  /** The API's collection, its scope included: `regionNetworkEndpointGroups`. */
  readonly collection: string;
  readonly project: string;
  readonly scope: ScopeOf;
  /** As the design has it; a placeholder where it is blank. */
  readonly name: string;
  /** The resource's own URL. `setNamedPorts` goes to the group, not to its manager. */
  readonly url: string;
  /**
   * The request's body: settable fields of the v1 API, references as full URLs, keys in the alphabet's order after
   * `name`. attachEndpoints: `{networkEndpoints: […]}`, at most 500. addInstances: `{instances: [{instance}]}`.
   */
  readonly body: JsonObject;
  /** Of a `create`: fields that the design holds and the create call does not take. Later steps set those that can be set. */
  readonly reported: JsonObject;
  /** Of an opaque resource: its JSON as it came. */
  readonly original?: JsonObject;
}

export interface NotExported {
  readonly id: Id;
  /** Who makes it: GKE, somebody outside of Compute Engine, or nobody, as it is not part of a selection. */
  readonly cause: 'gke' | 'outside' | 'notSelected';
  readonly reason: string;
}

/** Requests in an order in which each finds what it refers to, and what needs no request. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly notExported: readonly NotExported[];
}

/**
 * The requests that make a design, in dependency order: the same bytes for the same content, whatever the ids and the
 * order in which it was drawn. Blanks never fail: a placeholder stands in their place, and findings say so.
 */
export function plan(design: Design): Plan {
  const { drafts, notExported } = planned(design);
  return { steps: drafts.flatMap((draft) => draft.steps), notExported };
}

/** A plan whose requests still know what they wait for. */
export interface Planned {
  readonly drafts: readonly Draft[];
  readonly notExported: readonly NotExported[];
}

/** The plan of a design, resource by resource. */
export function planned(design: Design): Planned {
  const managed = negsOfGke(design);
  const notExported: NotExported[] = [];
  const creating: Resource[] = [];
  for (const resource of Object.values(design.resources)) {
    const why = whyNotExported(resource, managed);
    if (why === undefined) creating.push(resource);
    else notExported.push({ id: resource.id, ...why });
  }
  return { drafts: inOrder(draftsOf(creating, design)), notExported: inReadingOrder(notExported, design) };
}

/** By kind, place and name; the ids never decide, for they may change. */
export function inReadingOrder(notExported: readonly NotExported[], design: Design): NotExported[] {
  const ranks = new Map(
    notExported.map(({ id }) => {
      const resource = design.resources[id];
      return [id, resource ? rankOf(resource, design) : ''];
    }),
  );
  const rank = ({ id }: NotExported): string => ranks.get(id) ?? '';
  return [...notExported].sort((a, b) => compare(rank(a), rank(b)) || compare(a.reason, b.reason));
}
