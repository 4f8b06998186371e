import { change, dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6NeedsDualStackNic } from './ipv6-needs-dual-stack-nic.ts';

const endpoint = { ipAddress: '10.4.0.5', ipv6Address: '2600:1900:4000:1::5' };
const ipv4Only = { stackType: 'IPV4_ONLY', ipv6AccessConfigs: undefined };
const at = [{ id: 'neg', part: 'e1', field: 'ipv6Address' }];

export const cases: RuleCases = {
  rule: ipv6NeedsDualStackNic,
  good: [
    { name: 'a dual-stack endpoint on a dual-stack interface', design: dualStack(endpoint) },
    { name: 'an IPv4 endpoint on an IPv4-only interface', design: dualStack({ ipAddress: '10.4.0.5' }, ipv4Only) },
  ],
  bad: [
    { name: 'an IPv4-only interface in a dual-stack subnet', design: dualStack(endpoint, ipv4Only), at },
    {
      name: 'an IPv4-only interface in an IPv4-only subnet',
      design: change(dualStack(endpoint, { ...ipv4Only, stackType: undefined }), 'app', {
        stackType: undefined,
        ipv6AccessType: undefined,
      }),
      at,
    },
  ],
};
