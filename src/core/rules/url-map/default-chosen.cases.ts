import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { defaultChosen } from './default-chosen.ts';

export const cases: RuleCases = {
  rule: defaultChosen,
  good: [
    { name: 'a backend service as the default', design: application() },
    {
      name: 'a redirect as the default',
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
      name: 'a URL map without a default',
      design: change(application(), 'map', { defaultService: undefined }),
      at: [{ id: 'map', field: 'defaultService' }],
    },
    {
      name: 'a path matcher without a default',
      design: change(application(), 'map', {
        hostRules: [{ hosts: ['example.com'], pathMatcher: 'all' }],
        pathMatchers: [{ name: 'all', pathRules: [{ paths: ['/a'], service: 'service' }] }],
      }),
      at: [{ id: 'map', field: 'pathMatchers[0].defaultService' }],
    },
  ],
};
