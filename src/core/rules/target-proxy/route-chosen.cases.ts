import { application, change, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { routeChosen } from './route-chosen.ts';

export const cases: RuleCases = {
  rule: routeChosen,
  good: [
    { name: 'a URL map', design: application() },
    { name: 'a backend service', design: proxyNetwork() },
  ],
  bad: [
    {
      name: 'an HTTP proxy without',
      design: change(application(), 'proxy', { urlMap: undefined }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'a TCP proxy without',
      design: change(proxyNetwork(), 'proxy', { service: undefined }),
      at: [{ id: 'proxy', field: 'service' }],
    },
  ],
};
