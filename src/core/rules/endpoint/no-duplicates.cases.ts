import { neg } from '../../model/builders.ts';
import type { Endpoint } from '../../model/kinds.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { noDuplicates } from './no-duplicates.ts';

const withNeg = (networkEndpointType: string, place: object, ...endpoints: readonly Endpoint[]) =>
  add(passthrough(), neg('out', { networkEndpointType, network: 'vpc', endpoints: [...endpoints], ...place }));
const hybrid = { zone: 'us-central1-a', defaultPort: 80 };
const one: Endpoint = { id: 'e1', ipAddress: '192.168.10.5' };

export const cases: RuleCases = {
  rule: noDuplicates,
  ofMissing: ['out: endpoints[1], no port'],
  good: [
    {
      name: 'one host with two ports',
      design: withNeg('NON_GCP_PRIVATE_IP_PORT', hybrid, one, { ...one, id: 'e2', port: 81 }),
    },
  ],
  bad: [
    {
      name: 'one host twice on one port, once by the default port',
      design: withNeg('NON_GCP_PRIVATE_IP_PORT', hybrid, one, { ...one, id: 'e2', port: 80 }),
      at: [{ id: 'out', part: 'e2', field: 'ipAddress' }],
    },
  ],
};
