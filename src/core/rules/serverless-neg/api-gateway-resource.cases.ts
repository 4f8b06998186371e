import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { apiGatewayResource } from './api-gateway-resource.ts';

const gateway = (name: string, platform = 'apigateway.googleapis.com') =>
  change(add(serverless(), { id: 'gate', kind: 'apiGateway', name, region: 'us-central1' }), 'run-neg', {
    cloudRun: undefined,
    serverlessDeployment: { platform, resource: 'gate' },
  });
const beta = ['serverless-neg/api-gateway-beta-only'];

export const cases: RuleCases = {
  rule: apiGatewayResource,
  good: [
    { name: 'an ID', design: gateway('orders-api') },
    { name: 'the longest ID', design: gateway('g'.repeat(49)) },
  ],
  bad: [
    {
      name: 'the path of a gateway',
      design: gateway('projects/p/locations/us-central1/gateways/orders'),
      at: [{ id: 'gate', field: 'name' }],
      also: beta,
    },
    {
      name: 'an ID of 50 characters',
      design: gateway('g'.repeat(50)),
      at: [{ id: 'gate', field: 'name' }],
      also: beta,
    },
    { name: 'capital letters', design: gateway('Orders'), at: [{ id: 'gate', field: 'name' }], also: beta },
    {
      name: 'the platform of Cloud Run',
      design: gateway('orders', 'run.googleapis.com'),
      at: [{ id: 'run-neg', field: 'serverlessDeployment.platform' }],
      also: beta,
    },
  ],
};
