import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { roleUnneeded } from './role-unneeded.ts';

export const cases: RuleCases = {
  rule: roleUnneeded,
  good: [{ name: 'no role', design: passthrough() }],
  bad: [
    {
      name: 'a role on an ordinary subnet',
      design: change(passthrough(), 'app', { role: 'ACTIVE' }),
      at: [{ id: 'app', field: 'role' }],
    },
  ],
};
