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
  ],
};
