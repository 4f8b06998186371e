import { explicit } from '../../export/explicit.ts';
import { whyNotExported } from '../../export/not-exported.ts';
import { peeringSteps, stepsOf } from '../../export/resource-steps.ts';
import type { Step } from '../../export/step.ts';
import type { Design } from '../../model/design.ts';
import type { Id } from '../../model/kind.ts';
import type { Endpoint, Resource } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { viewOf } from '../../model/view.ts';
import { spelledOut } from '../meaning.ts';
import type { ChangeStep } from '../steps.ts';

/** A step of a change with the requests that make its resource as it was and as it is. */
export interface Request {
  readonly step: ChangeStep;
  /** Of the resource before the step; empty where it is new or no request makes it. */
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  /** Of the whole resource after a step that is about one of its backends. */
  readonly whole?: readonly Step[];
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
  if (!isBackend) return resource;
  // Of an update, as it is at hand: it has other settings before.
  const held =
    step.action === 'updateBackend' ? resource.backends?.find(({ id }) => id === step.backend.id) : undefined;
  return { ...resource, backends: [held ?? step.backend] };
}

const unknownEndpoint =
  'Endpoints go whose address and port are not known here, and gcloud would detach all endpoints of their VM. List those of the NEG, and detach the ones that go by instance, ip and port.';

/**
 * A NEG with endpoints that leave it, each with its address and port: without an address, gcloud detaches every endpoint
 * of the VM. Undefined where the address is not known and other endpoints of that VM stay.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/network-endpoint-groups/update
 */
function exactly(leaving: Resource, whole: Resource | undefined, design: Design): Resource | undefined {
  const spelt = spelledOut(leaving, () => viewOf(design));
  if (spelt.kind !== 'neg' || whole?.kind !== 'neg') return spelt;
  const endpoints: Endpoint[] = [];
  const going = new Set(spelt.endpoints?.map(({ id }) => id));
  for (const endpoint of spelt.endpoints ?? []) {
    const { instance, ipAddress, ipv6Address, ...rest } = endpoint;
    const port = spelt.networkEndpointType === 'GCE_VM_IP' ? undefined : endpoint.port || spelt.defaultPort;
    const isKnown = ipAddress || ipv6Address || !instance;
    const needsPort = spelt.networkEndpointType?.endsWith('_IP_PORT') && spelt.networkEndpointType.startsWith('GCE_VM');
    if (isKnown && (port || !needsPort)) endpoints.push({ ...endpoint, port });
    else if (whole.endpoints?.some((one) => one.instance === instance && !going.has(one.id))) return undefined;
    else endpoints.push({ id: rest.id, instance });
  }
  return { ...spelt, endpoints };
}

/** A step with what it is to the API, in the states before and after it. `managed` are the NEGs that GKE makes. */
export function requestFor(step: ChangeStep, old: Design, now: Design, managed: ReadonlySet<Id>): Request {
  const [was, is] = [resourceOf(old, step.id), resourceOf(now, step.id)];
  const found = is ?? was;
  const why = found && whyNotExported(found, managed);
  if (!found || why) return { step, before: [], after: [], outside: why?.reason ?? 'It is not there.' };
  const [before, after] = [withOnly(was, step), withOnly(is, step)];
  const leaving = step.action === 'detachEndpoints' && before ? exactly(before, was, old) : before;
  if (leaving === undefined && before) return { step, before: [], after: [], outside: unknownEndpoint };
  return {
    step,
    before: leaving ? requestsOf(leaving, old) : [],
    after: after ? requestsOf(after, now) : [],
    ...(step.action === 'updateBackend' && is ? { whole: requestsOf(is, now) } : {}),
  };
}
