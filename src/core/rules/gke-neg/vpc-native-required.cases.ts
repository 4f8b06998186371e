import type { RuleCases } from '../cases.ts';
import { ofNodes, standalone } from './case-designs.ts';
import { vpcNativeRequired } from './vpc-native-required.ts';

const at = [{ id: 'shop', field: 'vpcNative' }];

export const cases: RuleCases = {
  rule: vpcNativeRequired,
  ofMissing: ['shop: no internalLoadBalancer'],
  good: [
    { name: 'a cluster that does not say its kind', design: standalone() },
    { name: 'a VPC-native cluster', design: standalone({ vpcNative: true }) },
    { name: 'NEGs of nodes', design: ofNodes({ vpcNative: false }) },
  ],
  bad: [
    { name: 'exposed ports in a routes-based cluster', design: standalone({ vpcNative: false }), at },
    {
      name: 'Ingress in a routes-based cluster',
      design: standalone({ vpcNative: false, ingress: true, negs: undefined }),
      at,
    },
  ],
};
