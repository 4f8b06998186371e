import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatIpv4, holds4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { freeAddress, rangesOf, reservedFor, takenAddresses } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const frontendInSubnetRange = defineRule({
  id: 'address/frontend-in-subnet-range',
  severity: 'error',
  title: 'The address written on an internal frontend is a free one of its subnet’s primary range',
  why: 'An internal frontend lives in its subnet like a VM does: its address comes out of the primary range. The first two and the last two addresses there are reserved. Where it is left blank, Google takes a free one.',
  source: cite('forwardingRuleOverview', 'vpcSubnets', 'apiSubnetwork'),
  on: 'forwardingRule',
  yieldsTo: ['forwarding-rule/subnet-fits'],
  *check(rule, view) {
    if (rule.loadBalancingScheme !== 'INTERNAL' && rule.loadBalancingScheme !== 'INTERNAL_MANAGED') return;
    const value = parseIpv4(rule.IPAddress);
    const subnet = value === undefined ? undefined : view.of('subnet', rule.subnetwork);
    const range = parseCidr4(subnet?.ipCidrRange);
    if (value === undefined || !subnet || !range) return;
    const isInside = holds4(range, value);
    const kept = isInside ? reservedFor(value, range) : undefined;
    if (isInside && !kept) return;
    const free = freeAddress(range, takenAddresses(subnet, view));
    const put = (title: string, IPAddress: string | undefined): Fix => ({
      title,
      safety: 'design',
      edit: (design) => set(design, 'forwardingRule', rule.id, { IPAddress }),
    });
    const isSecondary = rangesOf(subnet).some(
      (one) => one.index !== undefined && one.range && holds4(one.range, value),
    );
    yield {
      // That a frontend cannot take one of a secondary range follows from the text, and no refusal was seen.
      severity: isSecondary ? 'warning' : 'error',
      at: [
        { id: rule.id, field: 'IPAddress' },
        { id: subnet.id, field: 'ipCidrRange' },
      ],
      message: kept
        ? `${nameOf(rule, 'The frontend')} has ${rule.IPAddress}, which is reserved in ${nameOf(subnet, 'its subnet')}: ${kept}. It needs a free address${free === undefined ? '' : `, such as ${formatIpv4(free)}`}, or none, so that Google chooses.`
        : `${nameOf(rule, 'The frontend')} has ${rule.IPAddress}, outside ${subnet.ipCidrRange}, the primary range of ${nameOf(subnet, 'its subnet')}. It needs one inside${free === undefined ? '' : `, such as ${formatIpv4(free)}`}, or none, so that Google chooses.${isSecondary ? ' This one is in a secondary range, which holds alias ranges only as far as the documents say.' : ''}`,
      fixes: [
        put('Let Google choose an address', undefined),
        ...(free === undefined ? [] : [put(`Use ${formatIpv4(free)}`, formatIpv4(free))]),
      ],
    };
  },
});
