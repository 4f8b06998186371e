import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6Prefix } from './ipv6-prefix.ts';

const ula = change(passthrough(), 'vpc', { enableUlaInternalIpv6: true, internalIpv6Range: 'fd20:0:1::/48' });
const internal = (fields: object) =>
  change(ula, 'app', { stackType: 'IPV4_IPV6', ipv6AccessType: 'INTERNAL', ...fields });
const external = (fields: object) =>
  change(passthrough(), 'app', { stackType: 'IPV4_IPV6', ipv6AccessType: 'EXTERNAL', ...fields });

export const cases: RuleCases = {
  rule: ipv6Prefix,
  good: [
    { name: 'left blank, so that Google chooses', design: internal({}) },
    { name: 'a part of the network’s range', design: internal({ internalIpv6Prefix: 'fd20:0:1:7::/64' }) },
    { name: 'the range that the API reports', design: internal({ ipv6CidrRange: 'fd20:0:1::/64' }) },
    { name: 'an external range', design: external({ externalIpv6Prefix: '2600:1900:4000:1::/64' }) },
    {
      name: 'an internal range, the network’s not known',
      design: change(internal({ internalIpv6Prefix: 'fd20:5:6:7::/64' }), 'vpc', { internalIpv6Range: undefined }),
    },
  ],
  bad: [
    {
      name: 'an internal range of another network',
      design: internal({ internalIpv6Prefix: 'fd20:0:2::/64' }),
      at: [{ id: 'app', field: 'internalIpv6Prefix' }],
    },
    {
      name: 'a range that is reported and lies elsewhere',
      design: internal({ ipv6CidrRange: 'fd20:0:0:ffff::/64' }),
      at: [{ id: 'app', field: 'ipv6CidrRange' }],
    },
    {
      name: 'a whole /48',
      design: internal({ internalIpv6Prefix: 'fd20:0:1::/48' }),
      at: [{ id: 'app', field: 'internalIpv6Prefix' }],
    },
    {
      name: 'an external address without a prefix length',
      design: external({ externalIpv6Prefix: '2600:1900:4000:1::' }),
      at: [{ id: 'app', field: 'externalIpv6Prefix' }],
    },
    {
      name: 'an external /96',
      design: external({ ipv6CidrRange: '2600:1900:4000:1::/96' }),
      at: [{ id: 'app', field: 'ipv6CidrRange' }],
    },
  ],
};
