import { external } from '../../model/builders.ts';
import { add, application, change, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { routeFitsType } from './route-fits-type.ts';

const other = external('other', { url: 'other' });

export const cases: RuleCases = {
  rule: routeFitsType,
  good: [
    { name: 'HTTP', design: application() },
    { name: 'TCP', design: proxyNetwork() },
  ],
  bad: [
    {
      name: 'a TCP proxy with a URL map',
      design: change(add(proxyNetwork(), other), 'proxy', { urlMap: 'other' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'an HTTP proxy with a backend service',
      design: change(add(application(), other), 'proxy', { service: 'other' }),
      at: [{ id: 'proxy', field: 'service' }],
    },
    {
      name: 'a TCP proxy with its own URL map, and nothing else is said of it',
      design: change(application(), 'proxy', { type: 'TCP' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'an HTTP proxy with its own service, and nothing else is said of it',
      design: change(proxyNetwork(), 'proxy', { type: 'HTTP' }),
      at: [{ id: 'proxy', field: 'service' }],
    },
  ],
};
