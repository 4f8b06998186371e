import { neg } from '../../model/builders.ts';
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
    },
  ],
};
