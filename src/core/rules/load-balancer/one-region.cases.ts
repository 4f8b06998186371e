import { change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneRegion } from './one-region.ts';

export const cases: RuleCases = {
  rule: oneRegion,
  ofMissing: ['proxy: no urlMap', 'proxy: no region'],
  good: [{ name: 'all parts in one region', design: regionalApplication() }],
  bad: [
    {
      name: 'a URL map in another region than its proxy',
      design: change(regionalApplication(), 'map', { region: 'europe-west1' }),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'a URL map in another region than its service',
      design: change(change(regionalApplication(), 'map', { region: 'europe-west1' }), 'proxy', { urlMap: undefined }),
      at: [{ id: 'map', field: 'defaultService' }],
    },
  ],
};
