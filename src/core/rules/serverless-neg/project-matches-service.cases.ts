import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { projectMatchesService } from './project-matches-service.ts';

export const cases: RuleCases = {
  rule: projectMatchesService,
  good: [
    { name: 'NEG and service in one project', design: serverless() },
    { name: 'the project of the design, written down', design: change(serverless(), 'run', { project: 'my-project' }) },
  ],
  bad: [
    {
      name: 'a service of another project',
      design: change(serverless(), 'run', { project: 'team-b' }),
      at: [{ id: 'run-neg', field: 'cloudRun.service' }],
    },
    {
      name: 'a NEG of another project, without a backend service',
      design: change(change(serverless(), 'run-neg', { project: 'team-b' }), 'service', { backends: [] }),
      at: [{ id: 'run-neg', field: 'cloudRun.service' }],
    },
  ],
};
