import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { customNameNotWithIngress } from './custom-name-not-with-ingress.ts';

const ports = [{ port: 80, targetPort: 8080, negName: 'shop-80' }];

export const cases: RuleCases = {
  rule: customNameNotWithIngress,
  good: [
    { name: 'a name without Ingress', design: standalone({ ports }) },
    { name: 'Ingress without a name', design: standalone({ ingress: true }) },
    {
      name: 'Ingress beside an exposed port that GKE names',
      design: standalone({ annotation: '{"ingress":true,"exposed_ports":{"80":{}}}' }),
    },
  ],
  bad: [
    {
      name: 'a name and Ingress',
      design: standalone({ ingress: true, ports }),
      at: [{ id: 'shop', field: 'ports[0].negName' }],
    },
    {
      name: 'a name and Ingress, both in the annotation',
      design: standalone({ annotation: '{"ingress":true,"exposed_ports":{"80":{"name":"shop-80"}}}' }),
      at: [{ id: 'shop', field: 'annotation' }],
    },
  ],
};
