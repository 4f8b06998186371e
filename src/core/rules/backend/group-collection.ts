import { set } from '../../edit/write.ts';
import { parseLink } from '../../model/api.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const collections = new Set(['networkEndpointGroups', 'instanceGroups']);

export const groupCollection = defineRule({
  id: 'backend/group-collection',
  severity: 'error',
  title: 'The link of a backend leads to a NEG or to an instance group',
  why: 'A managed group has two links: that of its manager, which makes the VMs, and that of the group itself. A backend takes the one of the group; the API refuses every other collection.',
  source: cite('tfIssue1480', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    for (const on of backendsOf(service, view)) {
      const target = view.get(on.backend.group);
      if (target?.kind !== 'external' && target?.kind !== 'opaque') continue;
      const { url = '' } = target;
      const segment = parseLink(url)?.segment;
      if (segment === undefined || collections.has(segment)) continue;
      const group: Fix = {
        title: 'Link to the group itself',
        safety: 'safe',
        edit: (design) =>
          set(design, 'external', target.id, { url: url.replace('/instanceGroupManagers/', '/instanceGroups/') }),
      };
      const isManager = segment === 'instanceGroupManagers' && target.kind === 'external';
      yield {
        at: [
          { id: service.id, part: on.backend.id, field: 'group' },
          { id: target.id, field: 'url' },
        ],
        message: `A backend of ${nameOf(service, 'the backend service')} links to ${quoted(url)}. A backend is one of networkEndpointGroups or instanceGroups, not of ${segment}.`,
        fixes: [...(isManager ? [group] : []), takeOutBackend(service, { ...on, name: nameOf(target, 'it') })],
      };
    }
  },
});
