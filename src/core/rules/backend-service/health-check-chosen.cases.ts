import { application, change, groupApplication, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { healthCheckChosen } from './health-check-chosen.ts';

const without = (design: ReturnType<typeof application>) => change(design, 'service', { healthChecks: undefined });
const at = [{ id: 'service', field: 'healthChecks' }];

export const cases: RuleCases = {
  rule: healthCheckChosen,
  good: [
    { name: 'a zonal NEG with a health check', design: application() },
    { name: 'Cloud Run without a health check', design: serverless() },
  ],
  bad: [
    { name: 'a zonal NEG without a health check', design: without(application()), at },
    { name: 'a passthrough load balancer without a health check', design: without(passthrough()), at },
    { name: 'an instance group without a health check', design: without(groupApplication()), at },
  ],
};
