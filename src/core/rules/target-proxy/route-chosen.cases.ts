import { application, change, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { routeChosen } from './route-chosen.ts';

export const cases: RuleCases = {
  rule: routeChosen,
  good: [
    { name: 'an HTTP proxy with a URL map', design: application() },
    { name: 'a TCP proxy with a backend service', design: proxyNetwork() },
  ],
  bad: [
    {
      name: 'an HTTP proxy without a URL map',
      design: change(application(), 'proxy', { urlMap: undefined }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'a TCP proxy without a backend service',
      design: change(proxyNetwork(), 'proxy', { service: undefined }),
      at: [{ id: 'proxy', field: 'service' }],
    },
  ],
};
