import { set } from '../../edit/write.ts';
import { backendNetwork, backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { BackendService } from '../../model/kinds.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { type At, defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const haPolicy = defineRule({
  id: 'backend-service/ha-policy',
  severity: 'error',
  title: 'A high-availability policy replaces health checks, affinity and failover',
  why: 'With haPolicy you name the leading backend yourself, so nothing else may choose it. The policy works for regional passthrough services over GCE_VM_IP NEGs, and an internal one names its network.',
  source: cite('apiBackendService', 'tfAcceptanceTests'),
  on: 'backendService',
  *check(service, view) {
    if (!service.haPolicy) return;
    const name = nameOf(service, 'The backend service');
    for (const field of excludedIn(service)) {
      yield {
        at: [{ id: service.id, field }],
        message: `${name} has haPolicy and ${field}. With haPolicy it has no ${field}.`,
        fixes: [
          {
            title: `Clear ${field}`,
            safety: 'design',
            edit: (design) => set(design, 'backendService', service.id, { [field]: undefined }),
          },
        ],
      };
    }
    const isPassthrough =
      service.loadBalancingScheme === 'INTERNAL' || (service.loadBalancingScheme === 'EXTERNAL' && service.region);
    if (service.loadBalancingScheme && !isPassthrough) {
      yield told(
        service,
        'loadBalancingScheme',
        `${name} has haPolicy and scheme ${service.loadBalancingScheme}${service.region ? '' : ', global'}. haPolicy is for regional services of scheme INTERNAL or EXTERNAL.`,
      );
    }
    if (service.loadBalancingScheme === 'INTERNAL' && !service.network) {
      const network = backendsOf(service, view).flatMap(
        ({ target }) => (target && backendNetwork(target, view)) ?? [],
      )[0];
      yield {
        ...told(service, 'network', `${name} has haPolicy and names no network. An internal one names it.`),
        fixes: network
          ? [
              {
                title: `Name ${nameOf(view.get(network), 'the network of its backends')}`,
                safety: 'input',
                edit: (design) => set(design, 'backendService', service.id, { network }),
              },
            ]
          : [],
      };
    }
    for (const on of backendsOf(service, view)) {
      const { backend, target, kind, name: other } = on;
      if (!target || !kind || kind === 'NEG_GCE_VM_IP') continue;
      yield {
        ...told(
          service,
          'group',
          `${name} has haPolicy and the backend ${other}. With haPolicy its backends are GCE_VM_IP NEGs.`,
        ),
        at: [{ id: service.id, part: backend.id, field: 'group' }, { id: target.id }],
        fixes: [takeOutBackend(service, on)],
      };
    }
  },
});

const told = (service: BackendService, field: string, message: string): { at: [At]; message: string } => ({
  at: [{ id: service.id, field }],
  message,
});

function excludedIn(service: BackendService): readonly string[] {
  return [
    ...((service.healthChecks?.length ?? 0) > 0 ? ['healthChecks'] : []),
    ...(service.sessionAffinity && service.sessionAffinity !== 'NONE' ? ['sessionAffinity'] : []),
    ...(service.failoverPolicy ? ['failoverPolicy'] : []),
    ...(service.connectionTrackingPolicy ? ['connectionTrackingPolicy'] : []),
  ];
}
