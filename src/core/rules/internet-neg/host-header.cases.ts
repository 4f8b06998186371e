import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addresses, host, internet } from './case-designs.ts';
import { hostHeader } from './host-header.ts';

const none = { customRequestHeaders: undefined };
const bucket = 'bucket.storage.googleapis.com';
const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: hostHeader,
  ofMissing: [
    'service: no customRequestHeaders',
    'without map',
    'map: no defaultService',
    'map: no defaultRouteAction',
    'map: no hostRules',
  ],
  good: [
    { name: 'a custom request header', design: internet() },
    {
      name: 'a custom request header in small letters',
      design: internet({}, { customRequestHeaders: ['host:origin.example.com'] }),
    },
    { name: 'an endpoint that is an address', design: internet(addresses('8.8.8.8'), { ...none, protocol: 'HTTP' }) },
    {
      name: 'a host rewrite in the URL map',
      design: change(internet({}, none), 'map', {
        defaultRouteAction: { urlRewrite: { hostRewrite: 'origin.example.com' } },
      }),
    },
    {
      name: 'a host rule for that very name',
      design: change(internet({}, none), 'map', {
        hostRules: [{ hosts: ['origin.example.com'], pathMatcher: 'all' }],
        pathMatchers: [{ name: 'all', defaultService: 'service' }],
      }),
    },
  ],
  bad: [
    { name: 'the client’s Host header', design: internet({}, none), at },
    { name: 'custom headers without a Host header', design: internet({}, { customRequestHeaders: ['X-Host: a'] }), at },
    {
      name: 'a host of Google’s, which certainly needs it',
      design: internet(host(bucket, 443), none),
      at,
      severity: 'warning',
    },
  ],
};
