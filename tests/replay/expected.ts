import { computeResources } from '../../src/core/export/compute-json.ts';
import type { Plan } from '../../src/core/export/step.ts';
import type { Body } from './cloud.ts';
import { isBody, listAt } from './flags.ts';
import { landed } from './groups.ts';

/** The resources of a plan's Compute JSON as the cloud would hold them, by URL. Nothing is known here of gcloud. */
export function expectedOf(plan: Plan): Map<string, Body> {
  const found = new Map<string, Body>();
  for (const resource of computeResources(plan)) gather(resource, found);
  for (const [url, body] of found) {
    const endpoints = Array.isArray(body.endpoints) ? body.endpoints.filter(isBody) : undefined;
    found.set(url, endpoints ? { ...body, endpoints: endpoints.map((one) => landed(one, body, found)) } : { ...body });
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
