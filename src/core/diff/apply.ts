import { put, setFields, withResources } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { isProxyOnly } from './mutability.ts';
import { demotedBy } from './proxy-subnets.ts';
import type { BareStep } from './steps.ts';

/**
 * The design after one step of a change: what the cloud would hold. Pure; a step about something that is not there
 * changes nothing.
 */
export function applyChange(state: Design, step: BareStep): Design {
  switch (step.action) {
    case 'create':
      return put(state, step.resource);
    case 'delete': {
      const { [step.id]: gone, ...others } = state.resources;
      return gone ? withResources(state, others) : state;
    }
    case 'update':
      return withDemoted(setFields(state, step.id, step.fields), step.id, step.fields);
    case 'wait':
      return state;
    default:
      return applyToList(state, step);
  }
}

/** A proxy-only subnet that becomes active makes the one before it the backup. */
function withDemoted(state: Design, id: Id, fields: Readonly<Record<string, unknown>>): Design {
  const subnet = resourceOf(state, id);
  if (fields.role !== 'ACTIVE' || !isKind('subnet', subnet) || !isProxyOnly(subnet)) return state;
  return demotedBy(subnet, state).reduce((next, other) => setFields(next, other, { role: 'BACKUP' }), state);
}

/** The ids of all that a step changes: its own, and those that a promotion makes the backup. */
export function touchedBy(state: Design, step: BareStep): ReadonlySet<Id> {
  const subnet = resourceOf(state, step.id);
  const isPromotion = step.action === 'update' && step.fields.role === 'ACTIVE' && isKind('subnet', subnet);
  return new Set([step.id, ...(isPromotion ? demotedBy(subnet, state) : [])]);
}

type ListStep = Exclude<BareStep, { action: 'create' | 'delete' | 'update' | 'wait' }>;

function applyToList(state: Design, step: ListStep): Design {
  const resource = resourceOf(state, step.id);
  switch (step.action) {
    case 'attachEndpoints':
    case 'detachEndpoints': {
      if (!isKind('neg', resource)) return state;
      const held = resource.endpoints ?? [];
      const ids = new Set(step.endpoints.map(({ id }) => id));
      const others = held.filter(({ id }) => !ids.has(id));
      return setFields(state, step.id, {
        endpoints: listOr(step.action === 'attachEndpoints' ? [...others, ...step.endpoints] : others),
      });
    }
    case 'addInstances':
    case 'removeInstances': {
      if (!isKind('instanceGroup', resource)) return state;
      const others = (resource.instances ?? []).filter((id) => !step.instances.includes(id));
      return setFields(state, step.id, {
        instances: listOr(step.action === 'addInstances' ? [...others, ...step.instances] : others),
      });
    }
    default: {
      if (!isKind('backendService', resource)) return state;
      const held = resource.backends ?? [];
      const { backend } = step;
      const isOther = ({ id }: { readonly id: string }) => id !== backend.id;
      const backends =
        step.action === 'updateBackend'
          ? held.map((one) => (isOther(one) ? one : backend))
          : [...held.filter(isOther), ...(step.action === 'addBackend' ? [backend] : [])];
      return setFields(state, step.id, { backends: listOr(backends) });
    }
  }
}

/** An empty list says nothing, so the field goes. */
const listOr = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
