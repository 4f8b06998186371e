import { neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portOrDefault } from './port-or-default.ts';

const withoutDefault = change(application(), 'neg', { defaultPort: undefined });
const endpoint = { id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5' };
const internet = (place: object) =>
  add(
    passthrough(),
    neg('out', {
      networkEndpointType: 'INTERNET_FQDN_PORT',
      endpoints: [{ id: 'e1', fqdn: 'api.example.com' }],
      ...place,
    }),
  );

export const cases: RuleCases = {
  rule: portOrDefault,
  good: [
    { name: 'a default port', design: application() },
    { name: 'a port of its own', design: change(withoutDefault, 'neg', { endpoints: [{ ...endpoint, port: 80 }] }) },
    { name: 'an endpoint that is an interface and has no port', design: passthrough() },
    { name: 'neither in a global internet NEG, which falls back on the usual port', design: internet({}) },
  ],
  bad: [
    { name: 'neither port nor default port', design: withoutDefault, at: [{ id: 'neg', part: 'e1', field: 'port' }] },
    {
      name: 'one of two endpoints without a port',
      design: change(withoutDefault, 'neg', {
        endpoints: [
          { ...endpoint, port: 80 },
          { ...endpoint, id: 'e2', ipAddress: '10.4.0.6' },
        ],
      }),
      at: [{ id: 'neg', part: 'e2', field: 'port' }],
    },
    {
      name: 'neither in a regional internet NEG, which does not fall back',
      design: internet({ region: 'us-central1', network: 'vpc' }),
      at: [{ id: 'out', part: 'e1', field: 'port' }],
    },
    {
      name: 'the last of six endpoints without a port',
      design: change(withoutDefault, 'neg', {
        endpoints: [
          { ...endpoint, port: 9090 },
          { ...endpoint, id: 'e2', ipAddress: '10.4.0.6', port: 8443 },
          { ...endpoint, id: 'e3', ipAddress: '10.4.0.7', port: 8443 },
          { ...endpoint, id: 'e4', ipAddress: '10.4.0.8', port: 7070 },
          { ...endpoint, id: 'e5', ipAddress: '10.4.0.9', port: 7070 },
          { ...endpoint, id: 'e6', ipAddress: '10.4.0.10' },
        ],
      }),
      at: [{ id: 'neg', part: 'e6', field: 'port' }],
      fixes: ['Give neg the default port 7070', 'Give the endpoint port 7070'],
    },
    {
      name: 'most endpoints on one port, and one without',
      design: change(withoutDefault, 'neg', {
        endpoints: [
          { ...endpoint, port: 8443 },
          { ...endpoint, id: 'e2', ipAddress: '10.4.0.6', port: 9090 },
          { ...endpoint, id: 'e3', ipAddress: '10.4.0.7', port: 9090 },
          { ...endpoint, id: 'e4', ipAddress: '10.4.0.8' },
        ],
      }),
      at: [{ id: 'neg', part: 'e4', field: 'port' }],
      fixes: ['Give neg the default port 9090', 'Give the endpoint port 9090'],
    },
  ],
};
