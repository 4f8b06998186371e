import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { pathMatchersFit } from './path-matchers-fit.ts';

const map = (hostRules: readonly object[], pathMatchers: readonly object[]) =>
  change(application(), 'map', { hostRules, pathMatchers });
const all = { name: 'all', defaultService: 'service' };

export const cases: RuleCases = {
  rule: pathMatchersFit,
  ofMissing: ['map: hostRules[0], no pathMatcher', 'map: no pathMatchers', 'map: pathMatchers[0], no name'],
  good: [
    {
      name: 'a host rule whose path matcher is there',
      design: map([{ hosts: ['example.com'], pathMatcher: 'all' }], [all]),
    },
  ],
  bad: [
    {
      name: 'a host rule whose path matcher is missing',
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
      name: 'a path matcher that no host rule names',
      design: map([], [all]),
      at: [{ id: 'map', field: 'pathMatchers[0].name' }],
      severity: 'info',
    },
  ],
};
