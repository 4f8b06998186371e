import { external } from '../../model/builders.ts';
import { add, application, change, proxyNetwork } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { routeFitsType } from './route-fits-type.ts';

const other = external('other', { url: 'other' });

export const cases: RuleCases = {
  rule: routeFitsType,
  good: [
    { name: 'an HTTP proxy with a URL map', design: application() },
    { name: 'a TCP proxy with a backend service', design: proxyNetwork() },
  ],
  bad: [
    {
      name: 'a TCP proxy with a URL map beside its service',
      design: change(add(proxyNetwork(), other), 'proxy', { urlMap: 'other' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'an HTTP proxy with a backend service beside its URL map',
      design: change(add(application(), other), 'proxy', { service: 'other' }),
      at: [{ id: 'proxy', field: 'service' }],
    },
    {
      name: 'a TCP proxy with a URL map and nothing else',
      design: change(application(), 'proxy', { type: 'TCP' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'an HTTP proxy with a backend service and nothing else',
      design: change(proxyNetwork(), 'proxy', { type: 'HTTP' }),
      at: [{ id: 'proxy', field: 'service' }],
    },
  ],
};
