import { neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointLimit } from './endpoint-limit.ts';

const zonal = (count: number) =>
  change(application(), 'neg', {
    endpoints: Array.from({ length: count }, (_, index) => ({
      id: `e${index + 1}`,
      instance: 'vm-1',
      ipAddress: '10.4.0.5',
      port: index + 1,
    })),
  });
const internet = (count: number, place: object = {}) =>
  add(
    passthrough(),
    neg('out', {
      networkEndpointType: 'INTERNET_FQDN_PORT',
      endpoints: Array.from({ length: count }, (_, index) => ({
        id: `e${index + 1}`,
        fqdn: `api-${index}.example.com`,
        port: 443,
      })),
      ...place,
    }),
  );
const regional = { region: 'us-central1', network: 'vpc' };

export const cases: RuleCases = {
  rule: endpointLimit,
  ofMissing: ['out: a blank one before the endpoints', 'out: a blank one behind the endpoints', 'out: no region'],
  good: [
    { name: '10,000 in a zonal NEG, all on one VM', design: zonal(10_000) },
    { name: 'one in a global internet NEG', design: internet(1) },
    { name: '256 in a regional internet NEG', design: internet(256, regional) },
  ],
  bad: [
    { name: '10,001 in a zonal NEG', design: zonal(10_001), at: [{ id: 'neg', field: 'endpoints' }] },
    { name: '20,001 in a zonal NEG', design: zonal(20_001), at: [{ id: 'neg', field: 'endpoints' }] },
    { name: 'two in a global internet NEG', design: internet(2), at: [{ id: 'out', field: 'endpoints' }] },
    {
      name: '257 in a regional internet NEG',
      design: internet(257, regional),
      at: [{ id: 'out', field: 'endpoints' }],
    },
  ],
};
