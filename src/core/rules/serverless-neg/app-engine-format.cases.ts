import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { appEngineFormat } from './app-engine-format.ts';

const app = (name: string, version?: string) =>
  change(add(serverless(), { id: 'app', kind: 'appEngineService', name, region: 'us-central1' }), 'run-neg', {
    cloudRun: undefined,
    appEngine: { service: 'app', version },
  });

export const cases: RuleCases = {
  rule: appEngineFormat,
  good: [
    { name: 'capital letters', design: app('Shop', 'V2') },
    { name: 'the longest names', design: app('s'.repeat(63), 'v'.repeat(100)) },
    { name: 'no version', design: app('default') },
  ],
  bad: [
    { name: 'a service of 64 characters', design: app('s'.repeat(64)), at: [{ id: 'app', field: 'name' }] },
    {
      name: 'a version of 101 characters',
      design: app('default', 'v'.repeat(101)),
      at: [{ id: 'run-neg', field: 'appEngine.version' }],
    },
  ],
};
