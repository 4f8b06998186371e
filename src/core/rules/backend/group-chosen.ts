import { removePart } from '../../edit/remove.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const groupChosen = defineRule({
  id: 'backend/group-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A backend points at a NEG or an instance group',
  why: 'The group says where the traffic goes; mode and capacity only say how much of it. A backend without one cannot be created.',
  source: cite('apiBackendService', 'backendServiceOverview'),
  on: 'backendService',
  *check(service) {
    for (const { id, group } of service.backends ?? []) {
      if (group) continue;
      yield {
        at: [{ id: service.id, part: id, field: 'group' }],
        message: `A backend of ${nameOf(service, 'backend service')} points nowhere yet. It needs a NEG or an instance group.`,
        fixes: [
          { title: 'Remove the empty backend', safety: 'safe', edit: (design) => removePart(design, service.id, id) },
        ],
      };
    }
  },
});
