import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { ingressBuildsLoadBalancer } from './ingress-builds-load-balancer.ts';

const ingress = standalone({ ingress: true });

export const cases: RuleCases = {
  rule: ingressBuildsLoadBalancer,
  good: [
    { name: 'a load balancer around standalone NEGs', design: standalone() },
    {
      name: 'Ingress, and standalone NEGs beside it',
      design: standalone({ annotation: '{"ingress":true,"exposed_ports":{"80":{}}}' }),
    },
    { name: 'Ingress, and no load balancer drawn', design: change(ingress, 'service', { backends: [] }) },
  ],
  bad: [{ name: 'a load balancer drawn by hand', design: ingress, at: [{ id: 'service' }] }],
};
