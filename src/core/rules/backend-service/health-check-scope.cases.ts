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
  ofMissing: ['check: no region'],
  good: [
    { name: 'a global check on a global load balancer', design: application() },
    { name: 'a check of the load balancer’s region', design: regionalApplication() },
    { name: 'a global check on an internal passthrough load balancer', design: moved(passthrough()) },
  ],
  bad: [
    {
      name: 'a regional check on a global load balancer',
      design: moved(application(), 'us-central1'),
      at,
      fixes: ['Make health check check global'],
    },
    {
      name: 'a check of another region',
      design: moved(passthrough(), 'europe-west1'),
      at,
      fixes: ['Move health check check to us-central1'],
    },
    {
      name: 'a global check on a regional external load balancer',
      design: moved(external()),
      at,
      fixes: ['Move health check check to us-central1'],
    },
    {
      name: 'a global check on a regional internal load balancer',
      design: moved(regionalApplication()),
      at,
      severity: 'warning',
    },
  ],
};
