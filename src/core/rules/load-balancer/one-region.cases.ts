import { change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneRegion } from './one-region.ts';

export const cases: RuleCases = {
  rule: oneRegion,
  good: [{ name: 'one region', design: regionalApplication() }],
  bad: [
    {
      name: 'a URL map elsewhere',
      design: change(regionalApplication(), 'map', { region: 'europe-west1' }),
      at: [
        { id: 'map', field: 'defaultService' },
        { id: 'proxy', field: 'urlMap' },
      ],
    },
  ],
};
