import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { cloudRunServiceFormat } from './cloud-run-service-format.ts';

const named = (name: string) => change(serverless(), 'run', { name });
const tagged = (tag: string) => change(serverless(), 'run-neg', { cloudRun: { service: 'run', tag } });

export const cases: RuleCases = {
  rule: cloudRunServiceFormat,
  good: [
    { name: 'a short name', design: serverless() },
    { name: 'a name of 63 characters', design: named('a'.repeat(63)) },
    { name: 'a tag', design: tagged('green-2') },
    { name: 'no name yet', design: change(serverless(), 'run', { name: undefined }) },
  ],
  bad: [
    {
      name: 'the full path of a service',
      design: named('projects/p/locations/us-central1/services/login'),
      at: [{ id: 'run', field: 'name' }],
    },
    { name: 'its URL', design: named('https://login-abc-uc.a.run.app'), at: [{ id: 'run', field: 'name' }] },
    { name: 'a name of 64 characters', design: named('a'.repeat(64)), at: [{ id: 'run', field: 'name' }] },
    { name: 'a capital letter in a tag', design: tagged('Green'), at: [{ id: 'run-neg', field: 'cloudRun.tag' }] },
  ],
};
