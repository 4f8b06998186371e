import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { allZonesInBackendService } from './all-zones-in-backend-service.ts';
import { inTwoZones, standalone } from './case-designs.ts';

const backends = ['neg', 'neg-b'].map((group, index) => ({
  id: `b${index + 1}`,
  group,
  balancingMode: 'RATE',
  maxRatePerEndpoint: 100,
}));
const at = [{ id: 'service', field: 'backends' }];

export const cases: RuleCases = {
  rule: allZonesInBackendService,
  good: [
    { name: 'one zone with Pods, and its NEG', design: standalone() },
    { name: 'the NEGs of both zones', design: change(inTwoZones(), 'service', { backends }) },
    { name: 'NEGs of two ports', design: change(inTwoZones(), 'neg-b', { name: 'shop-443' }) },
    { name: 'no backend service', design: change(inTwoZones(), 'service', { backends: [] }) },
  ],
  bad: [{ name: 'the NEG of one of two zones', design: inTwoZones(), at }],
};
