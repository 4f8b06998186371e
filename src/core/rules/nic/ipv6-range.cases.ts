import { network, subnet, vm } from '../../model/builders.ts';
import { add, dualStack, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6Range } from './ipv6-range.ts';

const web = (nic: object) =>
  add(
    passthrough(),
    network('six-net', { enableUlaInternalIpv6: true }),
    subnet('six', {
      network: 'six-net',
      region: 'us-central1',
      stackType: 'IPV4_IPV6',
      ipv6AccessType: 'INTERNAL',
      ipCidrRange: '10.9.0.0/24',
    }),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'six', stackType: 'IPV4_IPV6', ...nic }],
    }),
  );

export const cases: RuleCases = {
  rule: ipv6Range,
  good: [
    { name: 'left blank, so that Google chooses', design: web({}) },
    { name: 'the first of a /96', design: web({ ipv6Address: 'fd20:1:2:3::', internalIpv6PrefixLength: 96 }) },
    { name: 'the first of a /96, with its length', design: web({ ipv6Address: 'fd20:1:2:3:4:5::/96' }) },
  ],
  bad: [
    {
      name: 'a /128',
      design: web({ internalIpv6PrefixLength: 128 }),
      at: [{ id: 'web', part: 'n1', field: 'internalIpv6PrefixLength' }],
    },
    {
      name: 'a /64 of external addresses',
      design: dualStack(
        {},
        { ipv6AccessConfigs: [{ externalIpv6: '2600:1900:4000:1::', externalIpv6PrefixLength: 64 }] },
      ),
      at: [{ id: 'vm-1', part: 'n1', field: 'ipv6AccessConfigs' }],
    },
    {
      name: 'an address in the middle of a /96',
      design: web({ ipv6Address: 'fd20:1:2:3::5' }),
      at: [{ id: 'web', part: 'n1', field: 'ipv6Address' }],
    },
    {
      name: 'an IPv4 address',
      design: web({ ipv6Address: '10.0.0.9' }),
      at: [{ id: 'web', part: 'n1', field: 'ipv6Address' }],
    },
  ],
};
