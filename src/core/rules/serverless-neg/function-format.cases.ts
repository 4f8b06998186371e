import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { functionFormat } from './function-format.ts';

const called = (name: string) =>
  change(
    add(serverless(), { id: 'fn', kind: 'cloudRunFunction', name, region: 'us-central1', generation: 'GEN_1' }),
    'run-neg',
    { cloudRun: undefined, cloudFunction: { function: 'fn' } },
  );

export const cases: RuleCases = {
  rule: functionFormat,
  good: [
    { name: 'capital letters', design: called('ResizeImages') },
    { name: 'the longest name', design: called('f'.repeat(63)) },
  ],
  bad: [
    { name: 'a name of 64 characters', design: called('f'.repeat(64)), at: [{ id: 'fn', field: 'name' }] },
    {
      name: 'a resource path',
      design: called('locations/us-central1/functions/resize'),
      at: [{ id: 'fn', field: 'name' }],
      severity: 'warning',
    },
    {
      name: 'a long resource path',
      design: called('projects/my-project-for-pictures/locations/us-central1/functions/resize'),
      at: [{ id: 'fn', field: 'name' }],
    },
  ],
};
