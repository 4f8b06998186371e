import { googleApi, neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointsNotForType } from './endpoints-not-for-type.ts';

const run = neg('run', {
  networkEndpointType: 'SERVERLESS',
  region: 'us-central1',
  cloudRun: { urlMask: '/<service>' },
});

export const cases: RuleCases = {
  rule: endpointsNotForType,
  good: [
    { name: 'a zonal NEG with an endpoint', design: passthrough() },
    { name: 'a serverless NEG with its service', design: add(passthrough(), run) },
  ],
  bad: [
    {
      name: 'a serverless NEG with a host name',
      design: add(passthrough(), { ...run, endpoints: [{ id: 'e1', fqdn: 'orders.a.run.app', port: 443 }] }),
      at: [{ id: 'run', field: 'endpoints' }],
      fixes: ['Take the endpoint out'],
    },
    {
      name: 'a Private Service Connect NEG with two addresses',
      design: add(
        passthrough(),
        googleApi('storage', { host: 'storage.googleapis.com' }),
        neg('psc', {
          networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
          region: 'us-central1',
          pscTargetService: 'storage',
          endpoints: ['10.0.0.5', '10.0.0.6'].map((ipAddress, index) => ({ id: `e${index}`, ipAddress, port: 443 })),
        }),
      ),
      at: [{ id: 'psc', field: 'endpoints' }],
      documentedOnly: true,
      fixes: ['Take all 2 endpoints out'],
    },
  ],
};
