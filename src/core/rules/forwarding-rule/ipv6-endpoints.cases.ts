import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6Endpoints } from './ipv6-endpoints.ts';

const six = change(
  change(change(passthrough(), 'rule', { ipVersion: 'IPV6' }), 'app', {
    stackType: 'IPV4_IPV6',
    ipv6AccessType: 'INTERNAL',
  }),
  'vpc',
  { enableUlaInternalIpv6: true },
);

export const cases: RuleCases = {
  rule: ipv6Endpoints,
  good: [{ name: 'an IPv4 rule in front of GCE_VM_IP endpoints', design: passthrough() }],
  bad: [
    {
      name: 'an IPv6 rule in front of GCE_VM_IP endpoints',
      design: six,
      at: [{ id: 'rule', field: 'backendService' }],
    },
  ],
};
