import { network, subnet } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressNotInVpc } from './address-not-in-vpc.ts';
import { addresses, hybrid } from './case-designs.ts';

const wide = (ipAddress: string) =>
  change(hybrid(addresses(ipAddress)), 'vpn', { ranges: ['10.0.0.0/8', '192.168.0.0/16'] });
const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];

/** `vpc` is peered with `other`, whose subnet is 172.20.0.0/16. */
const peered = (ipAddress: string) =>
  add(
    change(change(hybrid(addresses(ipAddress)), 'vpc', { peerings: [{ name: 'p', network: 'other' }] }), 'vpn', {
      ranges: ['172.16.0.0/12'],
    }),
    network('other', { peerings: [{ name: 'p', network: 'vpc' }] }),
    subnet('far', { network: 'other', region: 'us-central1', ipCidrRange: '172.20.0.0/16' }),
  );

export const cases: RuleCases = {
  rule: addressNotInVpc,
  good: [
    { name: 'an address on premises', design: hybrid() },
    { name: 'the address after the end of the subnet', design: hybrid(addresses('10.0.1.0')) },
    { name: 'an address between two ranges', design: hybrid(addresses('10.3.255.255')) },
    { name: 'an address beside the range of a peered network', design: peered('172.21.0.1') },
    { name: 'a zonal NEG', design: change(hybrid(), 'neg', { networkEndpointType: 'GCE_VM_IP_PORT' }) },
  ],
  bad: [
    { name: 'the address of a VM', design: wide('10.0.0.10'), at },
    { name: 'the first address of the subnet', design: wide('10.0.0.0'), at },
    { name: 'the last address of a secondary range', design: wide('10.4.255.255'), at },
    { name: 'an address of a peered network', design: peered('172.20.1.1'), at },
    {
      name: 'the address of a VM, second of two endpoints',
      design: change(hybrid(addresses('192.168.10.5', '10.0.0.10')), 'vpn', { ranges: undefined }),
      at: [{ id: 'neg', part: 'e2', field: 'ipAddress' }],
    },
  ],
};
