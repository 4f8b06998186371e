import { setRange } from '../../edit/parts.ts';
import { nameOf } from '../../model/endpoints.ts';
import { freeRange, rangesOf, takenRanges } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const needsRange = defineRule({
  id: 'subnet/needs-range',
  severity: 'error',
  incomplete: true,
  title: 'A subnet has a primary IPv4 range, unless it is for IPv6 only',
  why: 'The primary range is where the addresses of network interfaces come from; each secondary range holds alias ranges.',
  source: cite('apiSubnetwork', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    // A range that is reserved elsewhere may stand in; then its addresses are not written here.
    const isReserved = subnet.reservedInternalRange !== undefined;
    for (const { field, index, label, text } of rangesOf(subnet)) {
      if (text !== undefined) continue;
      if (index === undefined && (subnet.stackType === 'IPV6_ONLY' || isReserved)) continue;
      if (index !== undefined && subnet.secondaryIpRanges?.[index]?.reservedInternalRange !== undefined) continue;
      const proxies = subnet.purpose?.endsWith('_MANAGED_PROXY');
      const free = freeRange(takenRanges(subnet.network, view), index !== undefined ? 20 : proxies ? 23 : 24);
      yield {
        at: [{ id: subnet.id, field }],
        message: `The ${label} of ${nameOf(subnet, 'subnet')} is blank. It needs an IPv4 range${free ? `, such as ${free}` : ''}.`,
        fixes: free
          ? [
              {
                title: `Give it ${free}`,
                safety: 'input',
                edit: (design) => setRange(design, subnet.id, index, free),
              },
            ]
          : [],
      };
    }
  },
});
