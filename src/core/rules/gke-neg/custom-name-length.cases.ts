import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { customNameLength } from './custom-name-length.ts';

const named = (negName: string) => standalone({ ports: [{ port: 80, targetPort: 8080, negName }] });
const at = [{ id: 'shop', field: 'ports[0].negName' }];

export const cases: RuleCases = {
  rule: customNameLength,
  good: [
    { name: 'a name of 56 characters', design: named('n'.repeat(56)) },
    { name: 'GKE chooses the name', design: standalone() },
  ],
  bad: [
    { name: 'a name of 57 characters', design: named('n'.repeat(57)), at, severity: 'warning' },
    { name: 'a name of 63 characters', design: named('n'.repeat(63)), at, severity: 'warning' },
    { name: 'a name of 64 characters', design: named('n'.repeat(64)), at },
    { name: 'a capital letter', design: named('Shop-80'), at },
    {
      name: 'a dot, in the annotation',
      design: standalone({ annotation: '{"exposed_ports":{"80":{"name":"shop.80"}}}' }),
      at: [{ id: 'shop', field: 'annotation' }],
    },
  ],
};
