import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatIpv4, holds4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { freeAddress, reservedFor, takenAddresses } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const inSubnetRange = defineRule({
  id: 'address/in-subnet-range',
  severity: 'error',
  title: 'A reserved internal address is a free one of its subnet’s primary range',
  why: 'An internal address is reserved in a subnet and comes from its primary range. The first two and the last two addresses there belong to Google Cloud itself.',
  source: cite('vpcSubnets', 'apiSubnetwork'),
  on: 'address',
  *check(address, view) {
    const subnet = view.of('subnet', address.subnetwork);
    const range = parseCidr4(subnet?.ipCidrRange);
    const value = parseIpv4(address.address);
    if (!subnet || !range || value === undefined) return;
    const kept = holds4(range, value) ? reservedFor(value, range) : undefined;
    if (holds4(range, value) && !kept) return;
    const free = freeAddress(range, takenAddresses(subnet, view));
    const put = (title: string, text: string | undefined): Fix => ({
      title,
      safety: 'input',
      edit: (design) => set(design, 'address', address.id, { address: text }),
    });
    const isSecondary = subnet.secondaryIpRanges?.some(({ ipCidrRange }) => {
      const secondary = parseCidr4(ipCidrRange);
      return secondary !== undefined && holds4(secondary, value);
    });
    yield {
      // That a reservation cannot come from a secondary range is said nowhere in so many words.
      severity: isSecondary ? 'warning' : 'error',
      at: [
        { id: address.id, field: 'address' },
        { id: subnet.id, field: 'ipCidrRange' },
      ],
      message: kept
        ? `${nameOf(address, 'address')} is ${address.address}, which is reserved in ${nameOf(subnet, 'subnet')}: ${kept}. It has to be a free one${free === undefined ? '' : `, such as ${formatIpv4(free)}`}.`
        : `${nameOf(address, 'address')} is ${address.address}, outside ${subnet.ipCidrRange}, the primary range of ${nameOf(subnet, 'subnet')}. It has to be inside${free === undefined ? '' : `, such as ${formatIpv4(free)}`}.${isSecondary ? ' This one is in a secondary range, of which the documents on reserved addresses say nothing.' : ''}`,
      fixes: [
        put('Let Google choose the address', undefined),
        ...(free === undefined ? [] : [put(`Use ${formatIpv4(free)}`, formatIpv4(free))]),
      ],
    };
  },
});
