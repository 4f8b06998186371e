import { reservedAddresses } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseCidr4 } from '../../model/ip.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const natSubnetSize = defineRule({
  id: 'psc-attachment/nat-subnet-size',
  severity: 'warning',
  title: 'Each consumer of a published service takes an address of its NAT subnets',
  why: 'Every endpoint and every Private Service Connect NEG that connects has one. When they are used up, further connections fail. More subnets can be added to an attachment at any time.',
  source: cite('publishedServices'),
  on: 'serviceAttachment',
  *check(attachment, view) {
    const natSubnets = attachment.natSubnets ?? [];
    const consumers = view.referrers(attachment.id, 'neg.pscTarget', 'forwardingRule.target').length;
    if (natSubnets.length === 0 || consumers === 0) return;
    let addresses = 0;
    for (const id of natSubnets) {
      const range = parseCidr4(view.of('subnet', id)?.ipCidrRange);
      if (!range) return;
      addresses += Math.max(0, range.high - range.low + 1 - reservedAddresses.length);
    }
    if (consumers <= addresses) return;
    yield {
      at: [{ id: attachment.id, field: 'natSubnets' }],
      message: `${nameOf(attachment, 'The service attachment')} has ${consumers} consumers in this design, and its NAT subnets have ${addresses} addresses for them. Add a NAT subnet, or make one wider.`,
    };
  },
});
