import { firewallRule } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, change, dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6ProbesAdmitted } from './ipv6-probes-admitted.ts';

const both = { ipAddress: '10.4.0.5', ipv6Address: '2600:1900:4000:1::5' };
const prefer = (design: Design, ipAddressSelectionPolicy = 'PREFER_IPV6') =>
  change(design, 'service', { ipAddressSelectionPolicy });
const open = (design: Design, ...sourceRanges: readonly string[]) =>
  add(
    design,
    firewallRule('probes-6', {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: [...sourceRanges],
      allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
    }),
  );
const at = [{ id: 'neg' }];

export const cases: RuleCases = {
  rule: ipv6ProbesAdmitted,
  ofMissing: [
    'without probes-6',
    'check: no portSpecification',
    'probes-6: no network',
    'probes-6: no sourceRanges',
    'probes-6: no allowed',
  ],
  good: [
    {
      name: 'both ranges let in',
      design: open(prefer(dualStack(both)), '2600:2d00:1:b029::/64', '2600:2d00:1:1::/64'),
    },
    { name: 'everything let in', design: open(prefer(dualStack(both)), '::/0') },
    { name: 'IPv4 only', design: dualStack(both) },
    { name: 'no endpoint with IPv6', design: prefer(dualStack()) },
  ],
  bad: [
    { name: 'no firewall rule for IPv6', design: prefer(dualStack(both)), at },
    {
      name: 'no firewall rule for IPv6, and IPv6 alone to the endpoints',
      design: prefer(dualStack(both), 'IPV6_ONLY'),
      at,
    },
    {
      name: 'a firewall rule for one of the two ranges',
      design: open(prefer(dualStack(both)), '2600:2d00:1:1::/64'),
      at,
      fixes: ['Add a firewall rule for 2600:2d00:1:b029::/64'],
    },
    {
      name: 'a firewall rule for every IPv4 address',
      design: open(prefer(dualStack(both)), '0.0.0.0/0'),
      at,
    },
    {
      name: 'a firewall rule without a source, which lets in IPv4 alone',
      design: open(prefer(dualStack(both))),
      at,
    },
    {
      name: 'firewall rules for single addresses',
      design: open(prefer(dualStack(both)), '2600:2d00:1:b029::', '2600:2d00:1:1::/128'),
      at,
      fixes: ['Add a firewall rule for 2600:2d00:1:b029::/64 and 2600:2d00:1:1::/64'],
    },
  ],
};
