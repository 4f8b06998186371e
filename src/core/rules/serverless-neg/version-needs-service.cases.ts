import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { versionNeedsService } from './version-needs-service.ts';

const app = (appEngine: object) =>
  change(add(serverless(), { id: 'app', kind: 'appEngineService', name: 'shop', region: 'us-central1' }), 'run-neg', {
    cloudRun: undefined,
    appEngine,
  });

export const cases: RuleCases = {
  rule: versionNeedsService,
  good: [
    { name: 'a version of a service', design: app({ service: 'app', version: 'v2' }) },
    { name: 'a version of a service that the mask reads', design: app({ version: 'v2', urlMask: '/<service>' }) },
    { name: 'both from the mask', design: app({ urlMask: '<service>-dot-app.appspot.com/<version>' }) },
    { name: 'the service named, the version from the mask', design: app({ service: 'app', urlMask: '/<version>' }) },
    { name: 'the default service', design: app({}) },
  ],
  bad: [
    { name: 'a version alone', design: app({ version: 'v2' }), at: [{ id: 'run-neg', field: 'appEngine.version' }] },
    {
      name: 'a mask that reads a version alone',
      design: app({ urlMask: '/<version>' }),
      at: [{ id: 'run-neg', field: 'appEngine.urlMask' }],
    },
  ],
};
