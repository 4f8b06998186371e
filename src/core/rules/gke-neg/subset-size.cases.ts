import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ofNodes } from './case-designs.ts';
import { subsetSizeKept } from './subset-size.ts';

const withNodes = (count: number, externalTrafficPolicy?: string) =>
  change(ofNodes({ externalTrafficPolicy }), 'neg', {
    endpoints: Array.from({ length: count }, (_, index) => ({ id: `e${index}` })),
  });
const at = [{ id: 'shop', field: 'externalTrafficPolicy' }];

export const cases: RuleCases = {
  rule: subsetSizeKept,
  ofMissing: ['shop: no externalTrafficPolicy'],
  good: [
    { name: '25 nodes, Cluster', design: withNodes(25, 'Cluster') },
    { name: '250 nodes, Local', design: withNodes(250, 'Local') },
    { name: 'one node', design: ofNodes() },
  ],
  bad: [
    { name: '26 nodes, Cluster', design: withNodes(26, 'Cluster'), at },
    { name: '26 nodes, no policy said', design: withNodes(26), at },
    { name: '251 nodes, Local', design: withNodes(251, 'Local'), at },
  ],
};
