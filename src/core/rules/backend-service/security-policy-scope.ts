import { set } from '../../edit/write.ts';
import { parseLink } from '../../model/api.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const fields = ['securityPolicy', 'edgeSecurityPolicy'] as const;

export const securityPolicyScope = defineRule({
  id: 'backend-service/security-policy-scope',
  severity: 'error',
  title: 'A Cloud Armor policy lives where its backend service lives',
  why: 'Policies are global or regional, and a backend service takes one of its own region, or a global one if it is global; edge policies are always global. A policy of another place is refused, so a regional load balancer needs a policy of its own.',
  source: [
    ...cite('apiBackendService', 'featureComparison'),
    { url: 'https://cloud.google.com/armor/docs/security-policy-overview', checked: '2026-11' },
  ],
  on: 'backendService',
  yieldsTo: ['backend-service/cloud-armor-supported'],
  *check(service) {
    for (const field of fields) {
      const text = service[field];
      const link = text ? parseLink(text) : undefined;
      // A bare name means a policy of the right place.
      if (link?.segment !== 'securityPolicies') continue;
      const wanted = field === 'securityPolicy' ? service.region : undefined;
      const there = link.scope.type === 'region' ? link.scope.value : undefined;
      if (there === wanted) continue;
      yield {
        at: [{ id: service.id, field }],
        message: `${capital(kindAndName(service))} is ${service.region ? `in ${service.region}` : 'global'}; its ${field === 'securityPolicy' ? 'policy' : 'edge policy'} ${link.name} is ${there ? `in ${there}` : 'global'}. It takes a ${wanted ? `policy of ${wanted}` : 'global one'}.`,
        fixes: [
          {
            title: `Use the policy ${link.name} ${wanted ? `of ${wanted}` : 'of that name that is global'}`,
            safety: 'input',
            edit: (design) => set(design, 'backendService', service.id, { [field]: link.name }),
          },
        ],
      };
    }
  },
});
