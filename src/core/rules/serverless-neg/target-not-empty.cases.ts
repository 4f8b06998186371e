import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetNotEmpty } from './target-not-empty.ts';

const pointed = (fields: object) => change(serverless(), 'run-neg', { cloudRun: undefined, ...fields });
const gateway = { id: 'gate', kind: 'apiGateway', name: 'orders', region: 'us-central1' } as const;
const platform = 'apigateway.googleapis.com';

export const cases: RuleCases = {
  rule: targetNotEmpty,
  good: [
    { name: 'a service', design: serverless() },
    { name: 'a URL mask alone', design: pointed({ cloudRun: { urlMask: '/<service>' } }) },
    { name: 'App Engine alone', design: pointed({ appEngine: {} }) },
    {
      name: 'an API gateway with its platform',
      design: add(pointed({ serverlessDeployment: { platform, resource: 'gate' } }), gateway),
    },
  ],
  bad: [
    {
      name: 'neither a service nor a URL mask',
      design: pointed({}),
      at: [{ id: 'run-neg', field: 'cloudRun.service' }],
    },
    {
      name: 'Cloud Run with a tag only',
      design: pointed({ cloudRun: { tag: 'green' } }),
      at: [{ id: 'run-neg', field: 'cloudRun.service' }],
    },
    {
      name: 'a mask that is a blank',
      design: pointed({ cloudFunction: { urlMask: '' } }),
      at: [{ id: 'run-neg', field: 'cloudFunction.function' }],
    },
    {
      name: 'an API gateway without its platform',
      design: add(pointed({ serverlessDeployment: { resource: 'gate' } }), gateway),
      at: [{ id: 'run-neg', field: 'serverlessDeployment.platform' }],
      also: ['serverless-neg/api-gateway-beta-only'],
    },
    {
      name: 'the platform of API Gateway without a gateway',
      design: pointed({ serverlessDeployment: { platform } }),
      at: [{ id: 'run-neg', field: 'serverlessDeployment.resource' }],
      also: ['serverless-neg/api-gateway-beta-only'],
    },
  ],
};
