import type { RuleCases } from '../cases.ts';
import { ofNodes, standalone } from './case-designs.ts';
import { subsettingOver250Nodes } from './subsetting-over-250-nodes.ts';

const at = [{ id: 'shop', field: 'subsetting' }];

export const cases: RuleCases = {
  rule: subsettingOver250Nodes,
  ofMissing: ['shop: no subsetting'],
  good: [
    { name: '250 nodes', design: ofNodes({ subsetting: false, nodes: 250, negs: undefined }) },
    { name: '300 nodes with subsetting', design: ofNodes({ nodes: 300 }) },
    { name: '300 nodes, no LoadBalancer Service', design: standalone({ nodes: 300 }) },
  ],
  bad: [
    { name: '251 nodes without subsetting', design: ofNodes({ subsetting: false, nodes: 251, negs: undefined }), at },
    { name: '251 nodes, nothing said', design: ofNodes({ subsetting: undefined, nodes: 251, negs: undefined }), at },
  ],
};
