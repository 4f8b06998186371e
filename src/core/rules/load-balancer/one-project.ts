import { backendsOf } from '../../model/backends.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import type { Resource } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

export const oneProject = defineRule({
  id: 'load-balancer/one-project',
  severity: 'error',
  documentedOnly: true,
  title: 'The parts of a load balancer belong to one project, save for backend services of their own',
  why: 'Forwarding rule, target proxy and URL map are made in one project; a backend service and its NEGs and groups in one, too. Only between a URL map and a backend service may the border of two projects run, and networks may be shared ones.',
  source: cite('backendServiceOverview', 'externalProxyOverview', 'externalPassthroughOverview'),
  on: ['forwardingRule', 'targetProxy', 'backendService'],
  *check(resource, view) {
    if (resource.kind === 'backendService') {
      for (const on of backendsOf(resource, view)) {
        if (!on.target || projectOf(on.target, view) === projectOf(resource, view)) continue;
        yield {
          at: [{ id: resource.id, part: on.backend.id, field: 'group' }, { id: on.target.id }],
          message: `${apart(resource, on.target, view)} A backend service and its backends are in one project.`,
          fixes: [takeOutBackend(resource, on)],
        };
      }
      return;
    }
    const [next, field] =
      resource.kind === 'forwardingRule'
        ? ([view.of('targetProxy', resource.target), 'target'] as const)
        : ([view.of('urlMap', resource.urlMap), 'urlMap'] as const);
    if (next && projectOf(next, view) !== projectOf(resource, view)) {
      const report: Report = {
        at: [{ id: resource.id, field }, { id: next.id }],
        message: `${apart(resource, next, view)} Both are made in one project.`,
      };
      yield report;
    }
  },
});

const projectOf = (resource: Resource, view: View): string => resource.project ?? view.project;

const apart = (one: Resource, other: Resource, view: View): string =>
  `${capital(kindAndName(one))} is in project ${projectOf(one, view)}; ${kindAndName(other)} is in ${projectOf(other, view)}.`;
