import { application, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { healthCheckScope } from './health-check-scope.ts';

const at = [{ id: 'service', field: 'healthChecks[0]' }];
const moved = (design: ReturnType<typeof application>, region?: string) => change(design, 'check', { region });
const external = () => {
  const outside = { loadBalancingScheme: 'EXTERNAL_MANAGED' };
  return change(change(regionalApplication(), 'service', outside), 'rule', { ...outside, subnetwork: undefined });
};

export const cases: RuleCases = {
  rule: healthCheckScope,
  good: [
    { name: 'global and global', design: application() },
    { name: 'regional and regional', design: regionalApplication() },
    { name: 'global on internal passthrough', design: moved(passthrough()) },
  ],
  bad: [
    { name: 'regional on a global load balancer', design: moved(application(), 'us-central1'), at },
    { name: 'another region', design: moved(passthrough(), 'europe-west1'), at },
    { name: 'global on a regional external load balancer', design: moved(external()), at },
    {
      name: 'global on a regional internal one, a doubt',
      design: moved(regionalApplication()),
      at,
      severity: 'warning',
    },
  ],
};
