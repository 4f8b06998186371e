import { explicit } from '../../export/explicit.ts';
import { whyNotExported } from '../../export/not-exported.ts';
import type { Step } from '../../export/plan.ts';
import { peeringSteps, stepsOf } from '../../export/resource-steps.ts';
import { type Design, resourceOf } from '../../model/design.ts';
import type { Id } from '../../model/kind.ts';
import type { Resource } from '../../model/kinds.ts';
import { viewOf } from '../../model/view.ts';
import type { ChangeStep } from '../steps.ts';

/** A step of a change with the requests that make its resource as it was and as it is. */
export interface Request {
  readonly step: ChangeStep;
  /** Of the resource before the step; empty where it is new or no request makes it. */
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  /** Of a resource that the Compute API does not make: who does. */
  readonly outside?: string;
}

/** The requests that would make a resource of a design, peerings included. */
function requestsOf(resource: Resource, design: Design): readonly Step[] {
  const steps = stepsOf(explicit(resource, viewOf(design)), design);
  const [create] = steps;
  return create?.action === 'create' ? [...steps, ...peeringSteps(create)] : steps;
}

/** A resource that holds only what a step is about: those endpoints, that backend, those VMs. */
function withOnly(resource: Resource | undefined, step: ChangeStep): Resource | undefined {
  if (resource?.kind === 'neg' && (step.action === 'attachEndpoints' || step.action === 'detachEndpoints')) {
    return { ...resource, endpoints: [...step.endpoints] };
  }
  if (resource?.kind === 'instanceGroup' && (step.action === 'addInstances' || step.action === 'removeInstances')) {
    return { ...resource, instances: [...step.instances] };
  }
  if (resource?.kind !== 'backendService') return resource;
  const isBackend = step.action === 'addBackend' || step.action === 'removeBackend' || step.action === 'updateBackend';
  return isBackend ? { ...resource, backends: [step.backend] } : resource;
}

/** A step with what it is to the API, in the states before and after it. `managed` are the NEGs that GKE makes. */
export function requestFor(step: ChangeStep, old: Design, now: Design, managed: ReadonlySet<Id>): Request {
  const [was, is] = [resourceOf(old, step.id), resourceOf(now, step.id)];
  const found = is ?? was;
  const why = found && whyNotExported(found, managed);
  if (!found || why) return { step, before: [], after: [], outside: why?.reason ?? 'It is not there.' };
  const [before, after] = [withOnly(was, step), withOnly(is, step)];
  return {
    step,
    before: before ? requestsOf(before, old) : [],
    after: after ? requestsOf(after, now) : [],
  };
}
