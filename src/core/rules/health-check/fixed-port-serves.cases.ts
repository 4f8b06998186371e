import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { fixedPortServes } from './fixed-port-serves.ts';

const fixed = (port: number) => change(application(), 'check', { portSpecification: 'USE_FIXED_PORT', port });

export const cases: RuleCases = {
  rule: fixedPortServes,
  good: [
    { name: 'the serving port', design: application() },
    { name: 'the same port, fixed', design: fixed(8080) },
  ],
  bad: [{ name: 'another port', design: fixed(9000), at: [{ id: 'check', field: 'port' }] }],
};
