import { change, proxyNetwork, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyFieldsOfItsType } from './fields-of-its-type.ts';

const http = (fields: object) => change(serverless(), 'proxy', fields);
const at = (field: string) => [{ id: 'proxy', field }];

export const cases: RuleCases = {
  rule: proxyFieldsOfItsType,
  good: [
    { name: 'a PROXY header on a TCP proxy', design: change(proxyNetwork(), 'proxy', { proxyHeader: 'PROXY_V1' }) },
    { name: 'an HTTP proxy whose proxyHeader is NONE', design: http({ proxyHeader: 'NONE', proxyBind: false }) },
    { name: 'no type yet', design: http({ type: undefined, sslPolicy: 'modern' }) },
  ],
  bad: [
    { name: 'a PROXY header on an HTTP proxy', design: http({ proxyHeader: 'PROXY_V1' }), at: at('proxyHeader') },
    { name: 'a TLS policy on an HTTP proxy', design: http({ sslPolicy: 'modern' }), at: at('sslPolicy') },
    { name: 'a certificate map on an HTTP proxy', design: http({ certificateMap: 'all' }), at: at('certificateMap') },
    {
      name: 'validateForProxyless on an HTTP proxy',
      design: http({ validateForProxyless: true }),
      at: at('validateForProxyless'),
    },
    {
      name: 'proxyBind on an SSL proxy',
      design: change(proxyNetwork(), 'proxy', { type: 'SSL', certificateMap: 'all', proxyBind: true }),
      at: at('proxyBind'),
    },
  ],
};
