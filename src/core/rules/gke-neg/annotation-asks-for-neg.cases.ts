import type { RuleCases } from '../cases.ts';
import { annotationAsksForNeg } from './annotation-asks-for-neg.ts';
import { ofNodes, standalone } from './case-designs.ts';

export const cases: RuleCases = {
  rule: annotationAsksForNeg,
  good: [
    { name: 'an exposed port', design: standalone() },
    { name: 'a Service that an Ingress uses', design: standalone({ ingress: true }) },
    { name: 'a LoadBalancer Service needs no annotation', design: ofNodes({ ports: undefined }) },
  ],
  bad: [
    {
      name: 'a Service without Ingress and without exposed ports',
      design: standalone({ ports: undefined }),
      at: [{ id: 'shop', field: 'ports' }],
    },
    {
      name: 'an annotation that asks for nothing',
      design: standalone({ annotation: '{"ingress":false,"exposed_ports":{}}' }),
      at: [{ id: 'shop', field: 'annotation' }],
    },
  ],
};
