import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { kinds } from '../../model/kinds.ts';
import { serverlessService } from '../../model/serverless.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const projectMatchesService = defineRule({
  id: 'serverless-neg/project-matches-service',
  severity: 'warning',
  title: 'A serverless NEG is in the project of its service',
  why: 'A NEG names its service without a project, and means one of its own. In a Shared VPC the frontend may be in another project; backend service, NEG and service stay together.',
  source: cite('serverlessNegOverview', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg, view) {
    const found = serverlessService(neg, view);
    if (!found?.service) return;
    const { service, target } = found;
    const own = neg.project ?? view.project;
    const other = service.project ?? view.project;
    if (own === other) return;
    const name = nameOf(service, kinds[service.kind].label);
    const move: Fix = {
      title: `Put ${nameOf(neg, 'NEG')} into the project ${other}`,
      safety: 'design',
      edit: (design) => setFields(design, neg.id, { project: service.project }),
    };
    const redraw: Fix = {
      title: `Say that ${name} is in the project ${own}`,
      safety: 'input',
      edit: (design) => setFields(design, service.id, { project: neg.project }),
    };
    // A backend service and its NEGs stay together.
    const isUsed = view.referrers(neg.id, 'backend.group').length > 0;
    yield {
      at: [
        { id: neg.id, field: `${target.platform.field}.${target.platform.target}` },
        { id: service.id, field: 'project' },
      ],
      message: `${nameOf(neg, 'NEG')} is in the project ${own}, ${name} in ${other}. Requests then fail; NEG and service have to be in one project.`,
      fixes: isUsed ? [redraw] : [move, redraw],
    };
  },
});
