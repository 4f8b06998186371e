import { neg } from '../../model/builders.ts';
import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { onePerRegion } from './one-per-region.ts';

const two = (region: string) =>
  change(
    add(
      serverless(),
      { id: 'run-2', kind: 'cloudRunService', name: 'run-2', region },
      neg('run-neg-2', { networkEndpointType: 'SERVERLESS', region, cloudRun: { service: 'run-2' } }),
    ),
    'service',
    {
      backends: [
        { id: 'b1', group: 'run-neg' },
        { id: 'b2', group: 'run-neg-2' },
      ],
    },
  );

export const cases: RuleCases = {
  rule: onePerRegion,
  good: [{ name: 'one in each of two regions', design: two('europe-west1') }],
  bad: [{ name: 'two in one region', design: two('us-central1'), at: [{ id: 'service', part: 'b2', field: 'group' }] }],
};
