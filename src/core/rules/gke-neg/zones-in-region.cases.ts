import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { zonesInRegion } from './zones-in-region.ts';

export const cases: RuleCases = {
  rule: zonesInRegion,
  good: [
    { name: 'a zone of the region', design: standalone({ zones: ['us-central1-f'] }) },
    { name: 'all zones', design: standalone({ zones: ['*'] }) },
    {
      name: 'a cluster whose region is not known',
      design: standalone({ zones: ['europe-west1-b'], region: undefined }),
    },
    { name: 'no list of zones', design: standalone() },
  ],
  bad: [
    {
      name: 'a zone of another region',
      design: standalone({ zones: ['us-central1-a', 'europe-west1-b'] }),
      at: [{ id: 'shop', field: 'zones' }],
    },
    { name: 'the region itself', design: standalone({ zones: ['us-central1'] }), at: [{ id: 'shop', field: 'zones' }] },
    {
      name: 'a zone of another region, in the annotation',
      design: standalone({ annotation: '{"exposed_ports":{"80":{}},"zones":["us-east1-b"]}' }),
      at: [{ id: 'shop', field: 'annotation' }],
    },
  ],
};
