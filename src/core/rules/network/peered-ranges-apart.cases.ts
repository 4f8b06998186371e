import { network, subnet } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { peeredRangesApart } from './peered-ranges-apart.ts';

/** The base, its `vpc` (10.0.0.0/24) peered with `other`, which has the subnet `far`. */
function peered(far: Parameters<typeof subnet>[1], sides: 'both' | 'other' = 'both'): Design {
  const peerings = sides === 'both' ? [{ name: 'to-other', network: 'other' }] : undefined;
  return add(
    change(passthrough(), 'vpc', { peerings }),
    network('other', { peerings: [{ name: 'to-vpc', network: 'vpc' }] }),
    subnet('far', { network: 'other', region: 'europe-west1', ...far }),
  );
}

export const cases: RuleCases = {
  rule: peeredRangesApart,
  good: [
    { name: 'ranges side by side', design: peered({ ipCidrRange: '10.0.1.0/24' }) },
    {
      name: 'the same range in a network that is not peered',
      design: change(change(peered({ ipCidrRange: '10.0.0.0/24' }), 'vpc', { peerings: undefined }), 'other', {
        peerings: undefined,
      }),
    },
    { name: 'a subnet without a range yet', design: peered({}) },
  ],
  bad: [
    {
      name: 'the same range on both sides',
      design: peered({ ipCidrRange: '10.0.0.0/24' }),
      at: [{ id: 'far', field: 'ipCidrRange' }],
    },
    {
      name: 'one range within the other, the peering said on one side only',
      design: peered({ ipCidrRange: '10.0.0.128/25' }, 'other'),
      at: [{ id: 'far', field: 'ipCidrRange' }],
    },
    {
      name: 'a secondary range, beyond a range of its own network',
      design: peered({
        ipCidrRange: '172.16.0.0/20',
        secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.0.0.0/20' }],
      }),
      at: [{ id: 'far', field: 'secondaryIpRanges[0].ipCidrRange' }],
    },
    {
      name: 'a proxy-only subnet, of which the documents say less',
      design: peered({ ipCidrRange: '10.0.0.0/23', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' }),
      at: [{ id: 'far', field: 'ipCidrRange' }],
      severity: 'warning',
    },
    {
      name: 'public ranges, used privately on both sides',
      design: add(
        peered({ ipCidrRange: '8.8.8.0/24' }),
        subnet('near', { network: 'vpc', region: 'us-east1', ipCidrRange: '8.8.8.0/24' }),
      ),
      at: [{ id: 'near', field: 'ipCidrRange' }],
      severity: 'warning',
    },
  ],
};
