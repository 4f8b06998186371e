import { neg } from '../../model/builders.ts';
import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { idleRouteActions } from './idle-route-actions.ts';

const internet = change(
  add(
    serverless(),
    neg('web', {
      networkEndpointType: 'INTERNET_FQDN_PORT',
      endpoints: [{ id: 'e1', fqdn: 'a.example.com', port: 443 }],
    }),
  ),
  'service',
  { backends: [{ id: 'b1', group: 'web' }], customRequestHeaders: ['Host: a.example.com'] },
);
const retry = { retryPolicy: { numRetries: 3 } };
const matched = (routeAction: object) => ({
  hostRules: [{ hosts: ['*'], pathMatcher: 'all' }],
  pathMatchers: [
    { name: 'all', defaultService: 'service', pathRules: [{ paths: ['/a'], service: 'service', routeAction }] },
  ],
});

export const cases: RuleCases = {
  rule: idleRouteActions,
  good: [
    { name: 'retries to a serverless NEG', design: change(serverless(), 'map', { defaultRouteAction: retry }) },
    { name: 'a global internet NEG without either', design: internet },
  ],
  bad: [
    {
      name: 'retries to a global internet NEG',
      design: change(internet, 'map', { defaultRouteAction: retry }),
      at: [{ id: 'map', field: 'defaultRouteAction.retryPolicy' }],
    },
    {
      name: 'retries of one path to it',
      design: change(internet, 'map', matched(retry)),
      at: [{ id: 'map', field: 'pathMatchers[0].pathRules[0].routeAction.retryPolicy' }],
    },
    {
      name: 'mirroring to a global internet NEG',
      design: change(internet, 'map', matched({ requestMirrorPolicy: { backendService: 'service' } })),
      at: [{ id: 'map', field: 'pathMatchers[0].pathRules[0].routeAction.requestMirrorPolicy' }],
    },
  ],
};
