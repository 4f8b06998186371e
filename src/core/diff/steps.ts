import type { Id } from '../model/kind.ts';
import type { Backend, Endpoint, KindName, Resource } from '../model/kinds.ts';

/** What every step of a change says. */
interface StepCommon {
  /** The resource of the state that the step finds; that of a `create` is new. */
  readonly id: Id;
  readonly kind: KindName;
  readonly name: string;
  /** `neg/web@us-central1-a` */
  readonly label: string;
  /** Why the step is there, where it is a part of a detour. */
  readonly why?: string;
  /** What stops working while the step runs. */
  readonly interruption?: string;
}

export interface CreateStep extends StepCommon {
  readonly action: 'create';
  /** As it is made: a NEG without its endpoints, an unmanaged group without its VMs, a network without its peerings. */
  readonly resource: Resource;
}

export interface UpdateStep extends StepCommon {
  readonly action: 'update';
  /** New values of fields; those that become blank are `undefined`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** At most 500 endpoints, as the API takes them. */
export interface EndpointStep extends StepCommon {
  readonly action: 'attachEndpoints' | 'detachEndpoints';
  readonly endpoints: readonly Endpoint[];
}

export interface BackendStep extends StepCommon {
  readonly action: 'addBackend' | 'updateBackend' | 'removeBackend';
  readonly backend: Backend;
}

export interface MemberStep extends StepCommon {
  readonly action: 'addInstances' | 'removeInstances';
  readonly instances: readonly Id[];
}

export interface DeleteStep extends StepCommon {
  readonly action: 'delete';
}

/** Nothing changes: Google has to issue a managed certificate first. */
export interface WaitStep extends StepCommon {
  readonly action: 'wait';
}

/** One call of the Compute API, a wait, or one thing for a person to do, on the way from one design to another. */
export type ChangeStep = CreateStep | UpdateStep | EndpointStep | BackendStep | MemberStep | DeleteStep | WaitStep;

/** What a step does to whom, without words on why. */
export type BareStep = DistributiveOmit<ChangeStep, 'name' | 'label' | 'kind' | 'why'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
