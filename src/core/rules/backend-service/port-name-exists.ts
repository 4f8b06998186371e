import { put } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portNameExists = defineRule({
  id: 'backend-service/port-name-exists',
  severity: 'warning',
  title: 'The named port of a backend service is a port of its instance groups',
  why: 'A proxy asks the instance group which port the name stands for. A group without that name serves on a default port, or not at all.',
  source: cite('backendServiceOverview', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ target }) => target !== 'TARGET_PROXY')) return;
    const portName = service.portName || 'http';
    for (const { target, backend, name } of backendsOf(service, view)) {
      if (!isKind('instanceGroup', target) || target.namedPorts?.some((port) => port.name === portName)) continue;
      // The list of an imported group may stand somewhere else.
      if (target.namedPorts === undefined && !service.portName) continue;
      yield {
        at: [
          { id: service.id, field: 'portName' },
          { id: target.id, field: 'namedPorts' },
          { id: service.id, part: backend.id },
        ],
        message: `${nameOf(service, 'The backend service')} sends to the named port ${portName}, and ${name} has no port of that name: it has ${target.namedPorts?.map((port) => port.name).join(', ') || 'none'}. Both need the same name.`,
        fixes: [
          {
            title: `Add ${portName}, port 80, to ${name}`,
            safety: 'input',
            edit: (design) => {
              const group = resourceOf(design, target.id);
              if (!isKind('instanceGroup', group)) return design;
              return put(design, { ...group, namedPorts: [...(group.namedPorts ?? []), { name: portName, port: 80 }] });
            },
          },
        ],
      };
    }
  },
});
