import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyTypeChosen } from './type-chosen.ts';

export const cases: RuleCases = {
  rule: proxyTypeChosen,
  good: [{ name: 'an HTTP proxy', design: application() }],
  bad: [
    {
      name: 'a proxy without a protocol',
      design: change(application(), 'proxy', { type: undefined }),
      at: [{ id: 'proxy', field: 'type' }],
    },
  ],
};
