import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const groupOnce = defineRule({
  id: 'backend/group-once',
  severity: 'error',
  documentedOnly: true,
  title: 'A NEG or instance group is at most one backend of a service',
  why: 'Mode and capacity belong to the pair of service and group. A second entry for the same group has no meaning of its own, and the API does not support it.',
  source: cite('apiBackendService', 'backendServiceOverview'),
  on: 'backendService',
  *check(service, view) {
    const first = new Map<string, string>();
    for (const on of backendsOf(service, view)) {
      const { group, id } = on.backend;
      if (!group) continue;
      const earlier = first.get(group);
      if (earlier === undefined) {
        first.set(group, id);
        continue;
      }
      yield {
        at: [
          { id: service.id, part: id, field: 'group' },
          { id: service.id, part: earlier, field: 'group' },
        ],
        message: `${on.name} is a backend of ${nameOf(service, 'backend service')} twice. Once is enough.`,
        fixes: [
          {
            ...takeOutBackend(service, on),
            title: `Remove the second entry of ${on.name}`,
          },
        ],
      };
    }
  },
});
