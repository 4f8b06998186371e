import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { kindInPreview } from './kind-in-preview.ts';

export const cases: RuleCases = {
  rule: kindInPreview,
  good: [{ name: 'a serverless NEG for Cloud Run', design: serverless() }],
  bad: [
    {
      name: 'a serverless NEG for API Gateway',
      design: change(serverless(), 'run-neg', {
        cloudRun: undefined,
        serverlessDeployment: { platform: 'apigateway.googleapis.com', resource: 'gateway' },
      }),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
      also: ['reference/target-exists', 'serverless-neg/api-gateway-beta-only'],
    },
  ],
};
