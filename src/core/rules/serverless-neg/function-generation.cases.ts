import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { functionGeneration } from './function-generation.ts';

const of = (generation?: string) =>
  change(
    add(serverless(), { id: 'fn', kind: 'cloudRunFunction', name: 'resize', region: 'us-central1', generation }),
    'run-neg',
    { cloudRun: undefined, cloudFunction: { function: 'fn' } },
  );

export const cases: RuleCases = {
  rule: functionGeneration,
  good: [
    { name: 'a Cloud Run service', design: serverless() },
    { name: 'a function of the first generation', design: of('GEN_1') },
  ],
  bad: [
    {
      name: 'a function of the second generation',
      design: of('GEN_2'),
      at: [{ id: 'run-neg', field: 'cloudFunction.function' }],
    },
    {
      name: 'a function of which nobody knows',
      design: of(),
      at: [{ id: 'run-neg', field: 'cloudFunction.function' }],
      severity: 'unchecked',
    },
  ],
};
