import { computeResources } from '../../src/core/export/compute-json.ts';
import type { Parameters } from '../../src/core/export/gcloud/parameters.ts';
import { printStep } from '../../src/core/export/gcloud/printers.ts';
import type { Plan, Step } from '../../src/core/export/plan.ts';
import type { Body } from './cloud.ts';
import { isBody, listAt } from './flags.ts';

/**
 * The resources of a plan's Compute JSON, by URL, without what the script says it leaves out: resources that a person
 * makes, fields that no flag sets.
 */
export function expectedOf(plan: Plan, parameters: Parameters): Map<string, Body> {
  const found = new Map<string, Body>();
  for (const resource of computeResources(plan)) gather(resource, found);
  for (const [url, body] of found) found.set(url, { ...body });
  for (const step of plan.steps) {
    const { byHand, unread } = printStep(step, parameters);
    if (byHand !== undefined && step.action === 'create') found.delete(step.url);
    const body = found.get(step.url);
    const left = byHand !== undefined && step.action === 'addPeering' ? ['networkPeering'] : unread;
    if (body) for (const path of left) leaveOut(body, inResource(path, step, plan));
  }
  return found;
}

function gather(resource: Body, found: Map<string, Body>): void {
  const {
    kind,
    selfLink,
    networkEndpointGroup,
    instanceGroup,
    name: _name,
    zone: _zone,
    region: _region,
    ...body
  } = copy(resource);
  if (kind === 'compute#networkEndpoint') {
    const neg = found.get(String(networkEndpointGroup));
    if (neg) listAt(neg, 'endpoints').push(body);
    return;
  }
  if (kind === 'compute#instanceWithNamedPorts') {
    const group = found.get(String(instanceGroup));
    if (group) listAt(group, 'instances').push(body.instance);
    return;
  }
  const url = String(selfLink);
  // What the API reports of a managed group's VMs stands on the group; the ports belong to both.
  const manager = found.get(url.replace('/instanceGroups/', '/instanceGroupManagers/'));
  if (manager && !found.has(url))
    Object.assign(manager, body.namedPorts === undefined ? {} : { namedPorts: body.namedPorts });
  else found.set(url, body);
}

function copy(resource: Body): Body {
  const value: unknown = JSON.parse(JSON.stringify(resource));
  return isBody(value) ? value : {};
}

/** Where a field of a request stands in the resource. */
function inResource(path: string, step: Step, plan: Plan): string {
  const same = plan.steps.filter(({ action, url }) => action === step.action && url === step.url);
  const place = same.indexOf(step);
  return path
    .replace(/^networkPeering\b/, `peerings[${place}]`)
    .replace(/^networkEndpoints\[(\d+)\]/, (_, at: string) => `endpoints[${500 * place + Number(at)}]`);
}

/** Takes out the field, or empties the item of a list, of a path like `backends[1].maxRate`. */
function leaveOut(body: Body, path: string): void {
  const steps = path.split(/\.|(?=\[)/).map((step) => step.replace(/^\[|\]$/g, ''));
  const last = steps.pop() ?? '';
  let at: unknown = body;
  for (const step of steps) at = Array.isArray(at) ? at[Number(step)] : isBody(at) ? at[step] : undefined;
  if (Array.isArray(at)) at[Number(last)] = undefined;
  else if (isBody(at)) Reflect.deleteProperty(at, last);
}
