import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { inTwoZones, standalone } from './case-designs.ts';
import { existsOnlyWhereNodesAre } from './exists-only-where-nodes-are.ts';

const backends = [
  { id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 },
  { id: 'b2', group: 'neg-b', balancingMode: 'RATE', maxRatePerEndpoint: 100 },
];
const used = (fields: Parameters<typeof inTwoZones>[0]) => change(inTwoZones(fields), 'service', { backends });

export const cases: RuleCases = {
  rule: existsOnlyWhereNodesAre,
  ofMissing: ['shop: no zones'],
  good: [
    { name: 'nodes in both zones', design: used({}) },
    {
      name: 'NEGs asked for ahead of the nodes',
      design: used({ nodeZones: ['us-central1-a'], zones: ['us-central1-b'] }),
    },
    { name: 'NEGs asked for in all zones', design: used({ nodeZones: ['us-central1-a'], zones: ['*'] }) },
    { name: 'no backend service names it', design: inTwoZones({ nodeZones: ['us-central1-a'] }) },
    { name: 'endpoints show that there are nodes', design: standalone({ nodeZones: undefined }) },
    {
      name: 'the zone is not chosen',
      design: change(used({ nodeZones: ['us-central1-a'] }), 'neg-b', { zone: undefined }),
    },
  ],
  bad: [
    {
      name: 'a NEG in a zone without nodes',
      design: used({ nodeZones: ['us-central1-a'] }),
      at: [{ id: 'service', part: 'b2', field: 'group' }],
    },
    {
      name: 'a cluster in another region',
      design: standalone({ region: 'europe-west1' }),
      at: [{ id: 'neg', field: 'zone' }],
      severity: 'error',
    },
    {
      name: 'nobody says where the nodes are',
      design: used({ nodeZones: undefined }),
      at: [{ id: 'shop', field: 'nodeZones' }],
      severity: 'unchecked',
    },
  ],
};
