import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { internalHasRegion } from './internal-has-region.ts';

export const cases: RuleCases = {
  rule: internalHasRegion,
  good: [{ name: 'with regions', design: passthrough() }],
  bad: [
    {
      name: 'a service without',
      design: change(passthrough(), 'service', { region: undefined }),
      at: [{ id: 'service', field: 'region' }],
    },
    {
      name: 'a rule without',
      design: change(passthrough(), 'rule', { region: undefined }),
      at: [{ id: 'rule', field: 'region' }],
    },
  ],
};
