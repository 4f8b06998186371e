import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { defaultChosen } from './default-chosen.ts';

export const cases: RuleCases = {
  rule: defaultChosen,
  good: [
    { name: 'a service', design: application() },
    {
      name: 'a redirect',
      design: change(application(), 'map', {
        defaultService: undefined,
        defaultUrlRedirect: { httpsRedirect: true },
        hostRules: [{ hosts: ['example.com'], pathMatcher: 'all' }],
        pathMatchers: [{ name: 'all', defaultService: 'service' }],
      }),
    },
  ],
  bad: [
    {
      name: 'nothing',
      design: change(application(), 'map', { defaultService: undefined }),
      at: [{ id: 'map', field: 'defaultService' }],
    },
    {
      name: 'a path matcher without',
      design: change(application(), 'map', {
        hostRules: [{ hosts: ['example.com'], pathMatcher: 'all' }],
        pathMatchers: [{ name: 'all', pathRules: [{ paths: ['/a'], service: 'service' }] }],
      }),
      at: [{ id: 'map', field: 'pathMatchers[0].defaultService' }],
    },
  ],
};
