import { address, forwardingRule } from '../../model/builders.ts';
import { add } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { noOverlap } from './no-overlap.ts';

const reserved = address('vip', {
  region: 'us-central1',
  addressType: 'INTERNAL',
  subnetwork: 'app',
  address: '10.0.0.50',
});
const at = [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }];

export const cases: RuleCases = {
  rule: noOverlap,
  good: [
    {
      name: 'ranges side by side',
      design: nicWithAliases({ ipCidrRange: '10.4.1.0/24', subnetworkRangeName: 'pods' }),
    },
    {
      name: 'the very address that is reserved',
      design: add(nicWithAliases({ ipCidrRange: '10.0.0.50' }), reserved),
    },
    {
      name: 'a size only, for which Google chooses the range',
      design: nicWithAliases({ ipCidrRange: '/24', subnetworkRangeName: 'pods' }),
    },
  ],
  bad: [
    {
      name: 'the alias range of another VM',
      design: nicWithAliases({ ipCidrRange: '10.4.0.128/25', subnetworkRangeName: 'pods' }),
      at,
    },
    { name: 'the address of another VM', design: nicWithAliases({ ipCidrRange: '10.0.0.8/29' }), at },
    {
      name: 'the address of an internal frontend',
      design: add(
        nicWithAliases({ ipCidrRange: '10.0.0.48/29' }),
        reserved,
        forwardingRule('internal', { region: 'us-central1', subnetwork: 'app', IPAddress: 'vip' }),
      ),
      at,
    },
    {
      name: 'a range around a reserved address',
      design: add(nicWithAliases({ ipCidrRange: '10.0.0.48/29' }), reserved),
      at,
      severity: 'warning',
    },
    { name: 'its own primary address', design: nicWithAliases({ ipCidrRange: '10.0.0.20' }), at },
    {
      name: 'another alias range of the same interface',
      design: nicWithAliases(
        { ipCidrRange: '10.4.8.0/24', subnetworkRangeName: 'pods' },
        { ipCidrRange: '10.4.8.7', subnetworkRangeName: 'pods' },
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[1].ipCidrRange' }],
    },
  ],
};
