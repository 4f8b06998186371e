import { gkeService, neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { noEndpoints } from './no-endpoints.ts';

const at = [{ id: 'neg', field: 'endpoints' }];

export const cases: RuleCases = {
  rule: noEndpoints,
  good: [
    { name: 'one endpoint', design: passthrough() },
    {
      name: 'a NEG that GKE fills',
      design: add(
        change(application(), 'neg', { endpoints: undefined }),
        gkeService('shop', { cluster: 'prod', ports: [{ port: 80 }], negs: ['neg'] }),
      ),
    },
    {
      name: 'a NEG whose description says that GKE made it',
      design: change(application(), 'neg', {
        endpoints: undefined,
        description: '{"cluster-uid":"0a1b","namespace":"default","service-name":"shop","port":"80"}',
      }),
    },
    {
      name: 'a serverless NEG has none',
      design: add(
        passthrough(),
        neg('run', { networkEndpointType: 'SERVERLESS', region: 'us-central1', cloudRun: { urlMask: '/<service>' } }),
      ),
    },
  ],
  bad: [
    { name: 'an empty list of endpoints', design: change(passthrough(), 'neg', { endpoints: [] }), at },
    { name: 'no list of endpoints at all', design: change(application(), 'neg', { endpoints: undefined }), at },
  ],
};
