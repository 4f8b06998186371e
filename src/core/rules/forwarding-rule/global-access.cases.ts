import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { globalAccess } from './global-access.ts';

const on = { allowGlobalAccess: true };

export const cases: RuleCases = {
  rule: globalAccess,
  good: [{ name: 'an internal frontend', design: change(passthrough(), 'rule', on) }],
  bad: [
    {
      name: 'an external one',
      design: change(application(), 'rule', on),
      at: [{ id: 'rule', field: 'allowGlobalAccess' }],
    },
  ],
};
