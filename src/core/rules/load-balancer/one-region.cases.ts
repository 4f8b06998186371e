import { change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneRegion } from './one-region.ts';

export const cases: RuleCases = {
  rule: oneRegion,
  good: [{ name: 'one region', design: regionalApplication() }],
  bad: [
    {
      name: 'a URL map elsewhere is told of once, with the proxy before it',
      design: change(regionalApplication(), 'map', { region: 'europe-west1' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'a lone URL map, away from its service',
      design: change(change(regionalApplication(), 'map', { region: 'europe-west1' }), 'proxy', { urlMap: undefined }),
      at: [{ id: 'map', field: 'defaultService' }],
    },
  ],
};
