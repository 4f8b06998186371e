import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { securityPolicyScope } from './security-policy-scope.ts';

const global = 'https://www.googleapis.com/compute/v1/projects/p/global/securityPolicies/waf';
const regional = (region: string) => `projects/p/regions/${region}/securityPolicies/waf`;
const at = (field: string) => [{ id: 'service', field }];

export const cases: RuleCases = {
  rule: securityPolicyScope,
  ofMissing: ['service: no region'],
  good: [
    { name: 'policy and service both global', design: change(application(), 'service', { securityPolicy: global }) },
    {
      name: 'policy and service in one region',
      design: change(regionalApplication(), 'service', { securityPolicy: regional('us-central1') }),
    },
    { name: 'a policy by its bare name', design: change(application(), 'service', { securityPolicy: 'waf' }) },
    { name: 'a global edge policy', design: change(application(), 'service', { edgeSecurityPolicy: global }) },
  ],
  bad: [
    {
      name: 'a regional policy on a global service',
      design: change(application(), 'service', { securityPolicy: regional('us-central1') }),
      at: at('securityPolicy'),
    },
    {
      name: 'a regional edge policy',
      design: change(application(), 'service', { edgeSecurityPolicy: regional('us-central1') }),
      at: at('edgeSecurityPolicy'),
    },
  ],
};
