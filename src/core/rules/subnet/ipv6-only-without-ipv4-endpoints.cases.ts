import { neg, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6OnlyWithoutIpv4Endpoints } from './ipv6-only-without-ipv4-endpoints.ts';

const six = (networkEndpointType: string, stackType: string) =>
  add(
    passthrough(),
    subnet('six', {
      network: 'vpc',
      region: 'us-central1',
      stackType,
      ipv6AccessType: 'EXTERNAL',
      ipCidrRange: stackType === 'IPV6_ONLY' ? undefined : '10.9.0.0/24',
    }),
    neg('six-neg', { networkEndpointType, zone: 'us-central1-a', network: 'vpc', subnetwork: 'six' }),
  );
const at = [{ id: 'six-neg', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: ipv6OnlyWithoutIpv4Endpoints,
  good: [{ name: 'a dual-stack subnet', design: six('GCE_VM_IP_PORT', 'IPV4_IPV6') }],
  bad: [
    { name: 'GCE_VM_IP in an IPv6-only subnet', design: six('GCE_VM_IP', 'IPV6_ONLY'), at },
    {
      name: 'GCE_VM_IP_PORT in an IPv6-only subnet',
      design: six('GCE_VM_IP_PORT', 'IPV6_ONLY'),
      severity: 'warning',
      at,
    },
  ],
};
