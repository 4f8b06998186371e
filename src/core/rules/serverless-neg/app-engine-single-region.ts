import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { serviceRegion } from '../../model/serverless.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const appEngineSingleRegion = defineRule({
  id: 'serverless-neg/app-engine-single-region',
  severity: 'warning',
  title: 'App Engine runs in one region of a project',
  why: 'The region is chosen with the first app and never changes. So a load balancer cannot spread App Engine over regions as it can Cloud Run: that takes a second project, or Cloud Run.',
  source: cite('serverlessNegOverview', 'appEngineLocations'),
  on: 'appEngineService',
  *check(service, view) {
    const region = serviceRegion(service);
    const project = service.project ?? view.project;
    const first = view.all('appEngineService').find((one) => one.region && (one.project ?? view.project) === project);
    const other = first && serviceRegion(first);
    if (!region || !first || !other || other === region) return;
    yield {
      at: [
        { id: service.id, field: 'region' },
        { id: first.id, field: 'region' },
      ],
      message: `${nameOf(service, 'An App Engine service')} is drawn in ${region}, ${nameOf(first, 'another')} in ${other}. All App Engine services of ${project} run in one region.`,
      fixes: [
        {
          title: `Say that it runs in ${other}`,
          safety: 'input',
          edit: (design) => setFields(design, service.id, { region: first.region }),
        },
      ],
    };
  },
});
