import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipSelection } from './ip-selection.ts';

const policy = (design: ReturnType<typeof application>, ipAddressSelectionPolicy: string) =>
  change(design, 'service', { ipAddressSelectionPolicy });
const at = [{ id: 'service', field: 'ipAddressSelectionPolicy' }];

export const cases: RuleCases = {
  rule: ipSelection,
  good: [
    { name: 'no policy', design: application() },
    { name: 'IPv4, as without a policy, on a passthrough load balancer', design: policy(passthrough(), 'IPV4_ONLY') },
    { name: 'IPv6 to endpoints that have an IPv6 address', design: policy(application(), 'PREFER_IPV6') },
  ],
  bad: [
    { name: 'IPv6 only over IPv4 endpoints', design: policy(application(), 'IPV6_ONLY'), at },
    {
      name: 'an IPv6 policy on a passthrough load balancer',
      design: policy(passthrough(), 'PREFER_IPV6'),
      at,
      severity: 'error',
    },
  ],
};
