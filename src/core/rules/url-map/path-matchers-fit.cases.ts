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
      fixes: ['Remove the host rule'],
    },
    {
      name: 'two host rules of one missing path matcher',
      design: map(
        ['a', 'b'].map((host) => ({ hosts: [`${host}.example.com`], pathMatcher: 'some' })),
        [],
      ),
      at: [{ id: 'map', field: 'hostRules[0].pathMatcher' }],
      fixes: ['Remove the 2 host rules'],
    },
    {
      name: 'five host rules of one missing path matcher, and two of another',
      design: map(
        [
          { hosts: ['a.example.com'], pathMatcher: 'all' },
          ...['b', 'c', 'd', 'e', 'f'].map((host) => ({ hosts: [`${host}.example.com`], pathMatcher: 'some' })),
          { hosts: ['g.example.com'], pathMatcher: 'more' },
          { hosts: ['h.example.com'], pathMatcher: 'more' },
        ],
        [all],
      ),
      at: [{ id: 'map', field: 'hostRules' }],
      fixes: ['Remove the 7 host rules'],
    },
    {
      name: 'three path matchers that no host rule names',
      design: map([{ hosts: ['*'], pathMatcher: 'all' }], [all, ...['b', 'c', 'd'].map((name) => ({ ...all, name }))]),
      at: [{ id: 'map', field: 'pathMatchers[1].name' }],
      severity: 'info',
      fixes: [],
    },
    {
      name: 'a path matcher that no host rule names',
      design: map([], [all]),
      at: [{ id: 'map', field: 'pathMatchers[0].name' }],
      severity: 'info',
      fixes: ['Use it for all hosts'],
    },
  ],
};
