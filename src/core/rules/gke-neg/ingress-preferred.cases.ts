import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ofNodes, standalone } from './case-designs.ts';
import { ingressPreferred } from './ingress-preferred.ts';

const idle = (ingress?: boolean) => change(standalone({ ingress }), 'service', { backends: [] });

export const cases: RuleCases = {
  rule: ingressPreferred,
  good: [
    { name: 'Ingress', design: idle(true) },
    { name: 'standalone by choice', design: idle(false) },
    { name: 'in a load balancer already', design: standalone({ ingress: undefined }) },
    { name: 'a LoadBalancer Service', design: change(ofNodes(), 'service', { backends: [] }) },
  ],
  bad: [{ name: 'neither Ingress nor a load balancer', design: idle(), at: [{ id: 'shop', field: 'ingress' }] }],
};
