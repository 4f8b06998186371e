import { put, setFields, withResources } from '../edit/write.ts';
import { type Design, resourceOf } from '../model/design.ts';
import { isKind } from '../model/kinds.ts';
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
      return setFields(state, step.id, step.fields);
    default:
      return applyToList(state, step);
  }
}

type ListStep = Exclude<BareStep, { action: 'create' | 'delete' | 'update' }>;

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
