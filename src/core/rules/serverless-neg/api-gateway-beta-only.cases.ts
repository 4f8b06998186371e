import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { apiGatewayBetaOnly } from './api-gateway-beta-only.ts';

export const cases: RuleCases = {
  rule: apiGatewayBetaOnly,
  good: [{ name: 'a NEG for Cloud Run', design: serverless() }],
  bad: [
    {
      name: 'a NEG for API Gateway',
      design: change(
        add(serverless(), { id: 'gate', kind: 'apiGateway', name: 'orders', region: 'us-central1' }),
        'run-neg',
        {
          cloudRun: undefined,
          serverlessDeployment: { platform: 'apigateway.googleapis.com', resource: 'gate' },
        },
      ),
      at: [{ id: 'run-neg', field: 'serverlessDeployment' }],
    },
  ],
};
