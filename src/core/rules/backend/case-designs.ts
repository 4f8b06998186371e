import { designOf } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { BackendService } from '../../model/kinds.ts';
import { change, groupApplication } from '../bases.ts';

const front: ReadonlySet<string> = new Set(['forwardingRule', 'targetProxy', 'urlMap']);

/** A base without its frontend, so that only `service` itself says which load balancers it may be part of. */
export function undecided(base: Design, service: Partial<BackendService>): Design {
  const behind = Object.values(base.resources).filter(({ kind }) => !front.has(kind));
  return change(designOf(...behind), 'service', service);
}

/** `group` behind a service that may yet be of a regional proxy or of a passthrough load balancer. */
export function proxyOrPassthrough(backend: object): Design {
  return undecided(groupApplication(), {
    loadBalancingScheme: undefined,
    protocol: 'TCP',
    region: 'us-central1',
    backends: [{ id: 'b1', group: 'group', ...backend }],
  });
}

/** Blank where an Application or a proxy Network Load Balancer may follow. */
export const applicationOrProxy: Partial<BackendService> = {
  loadBalancingScheme: 'EXTERNAL_MANAGED',
  protocol: undefined,
};
