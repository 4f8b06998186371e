import { network, subnet, vm } from '../../model/builders.ts';
import { add, dualStack, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6InSubnetRange } from './ipv6-in-subnet-range.ts';

const web = (nic: object, range: object = { internalIpv6Prefix: 'fd20:0:1:7::/64' }) =>
  add(
    passthrough(),
    network('six-net', { enableUlaInternalIpv6: true }),
    subnet('six', {
      network: 'six-net',
      region: 'us-central1',
      stackType: 'IPV4_IPV6',
      ipv6AccessType: 'INTERNAL',
      ipCidrRange: '10.9.0.0/24',
      ...range,
    }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'six', stackType: 'IPV4_IPV6', ...nic }],
    }),
  );
const external = { ipv6AccessType: 'EXTERNAL', ipv6CidrRange: '2600:1900:4000:1::/64' };
const withExternal = (externalIpv6: string) =>
  web({ ipv6AccessConfigs: [{ externalIpv6, externalIpv6PrefixLength: 96 }] }, external);

export const cases: RuleCases = {
  rule: ipv6InSubnetRange,
  good: [
    { name: 'left blank, so that Google chooses', design: web({}) },
    { name: 'an address inside the internal range', design: web({ ipv6Address: 'fd20:0:1:7:5::' }) },
    { name: 'the range of the subnet is not known', design: web({ ipv6Address: 'fd20:5:5:5::' }, {}) },
    { name: 'an address inside the external range', design: withExternal('2600:1900:4000:1:5::') },
    { name: 'an external address in a subnet whose range Google chooses', design: dualStack() },
  ],
  bad: [
    {
      name: 'an internal address of another subnet',
      design: web({ ipv6Address: 'fd20:0:1:8::' }),
      at: [{ id: 'web', part: 'n1', field: 'ipv6Address' }],
    },
    {
      name: 'an address outside the range that the API reports',
      design: web({ ipv6Address: 'fd20:0:1:8::' }, { ipv6CidrRange: 'fd20:0:1:7::/64' }),
      at: [{ id: 'web', part: 'n1', field: 'ipv6Address' }],
    },
    {
      name: 'an external address of another subnet',
      design: withExternal('2600:1900:4000:2::'),
      at: [{ id: 'web', part: 'n1', field: 'ipv6AccessConfigs' }],
    },
  ],
};
