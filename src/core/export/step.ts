import type { JsonObject } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import type { KindName } from '../model/kinds.ts';
import type { ScopeOf } from '../model/scope.ts';

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
