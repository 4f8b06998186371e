import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { pathMatchersFit } from './path-matchers-fit.ts';

const map = (hostRules: readonly object[], pathMatchers: readonly object[]) =>
  change(application(), 'map', { hostRules, pathMatchers });
const all = { name: 'all', defaultService: 'service' };

export const cases: RuleCases = {
  rule: pathMatchersFit,
  good: [{ name: 'named and there', design: map([{ hosts: ['example.com'], pathMatcher: 'all' }], [all]) }],
  bad: [
    {
      name: 'named and not there',
      design: map(
        [
          { hosts: ['a.example.com'], pathMatcher: 'all' },
          { hosts: ['b.example.com'], pathMatcher: 'some' },
        ],
        [all],
      ),
      at: [{ id: 'map', field: 'hostRules[1].pathMatcher' }],
    },
    {
      name: 'there and not named',
      design: map([], [all]),
      at: [{ id: 'map', field: 'pathMatchers[0].name' }],
      severity: 'info',
    },
  ],
};
