import { application, change, groupApplication, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { healthCheckChosen } from './health-check-chosen.ts';

const without = (design: ReturnType<typeof application>) => change(design, 'service', { healthChecks: undefined });
const at = [{ id: 'service', field: 'healthChecks' }];

export const cases: RuleCases = {
  rule: healthCheckChosen,
  good: [
    { name: 'with one', design: application() },
    { name: 'Cloud Run without', design: serverless() },
  ],
  bad: [
    { name: 'a zonal NEG without', design: without(application()), at },
    { name: 'passthrough without', design: without(passthrough()), at },
    { name: 'an instance group without', design: without(groupApplication()), at },
  ],
};
