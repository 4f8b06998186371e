import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { exactlyOneTarget } from './exactly-one-target.ts';

const app = { id: 'app', kind: 'appEngineService', name: 'shop', region: 'us-central1' } as const;

export const cases: RuleCases = {
  rule: exactlyOneTarget,
  good: [
    { name: 'a Cloud Run service', design: serverless() },
    {
      name: 'an App Engine service',
      design: change(add(serverless(), app), 'run-neg', { cloudRun: undefined, appEngine: { service: 'app' } }),
    },
  ],
  bad: [
    {
      name: 'Cloud Run and App Engine',
      design: change(add(serverless(), app), 'run-neg', { appEngine: { service: 'app' } }),
      at: [{ id: 'run-neg', field: 'appEngine.service' }],
    },
    {
      name: 'an empty App Engine beside Cloud Run',
      design: change(serverless(), 'run-neg', { appEngine: {} }),
      at: [{ id: 'run-neg', field: 'appEngine.service' }],
    },
    {
      name: 'three platforms',
      design: change(add(serverless(), app), 'run-neg', {
        appEngine: { service: 'app' },
        cloudFunction: { urlMask: '/<function>' },
      }),
      at: [{ id: 'run-neg', field: 'appEngine.service' }],
    },
  ],
};
