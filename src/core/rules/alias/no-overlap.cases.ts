import { address, forwardingRule, network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { fullSubnet, nicWithAliases } from './case-designs.ts';
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
      name: 'a range that Google’s choice of an address will leave out',
      design: change(nicWithAliases(), 'web', {
        networkInterfaces: [{ id: 'n1', subnetwork: 'app', aliasIpRanges: [{ ipCidrRange: '10.0.0.64/28' }] }],
      }),
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
      name: 'the address of another VM, which has no alias ranges',
      design: add(
        passthrough(),
        vm('web', {
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [
            { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20', aliasIpRanges: [{ ipCidrRange: '10.0.0.8/30' }] },
          ],
        }),
      ),
      at,
    },
    {
      name: 'the address of another VM, by one of two interfaces',
      design: add(
        passthrough(),
        network('far'),
        subnet('back', { network: 'far', region: 'us-central1', ipCidrRange: '10.20.0.0/24' }),
        vm('web', {
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [
            { id: 'n0', subnetwork: 'back', networkIP: '10.20.0.20' },
            { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20', aliasIpRanges: [{ ipCidrRange: '10.0.0.8/30' }] },
          ],
        }),
      ),
      at,
    },
    {
      name: 'two narrow ranges in the wide one of another VM',
      design: add(
        nicWithAliases({ ipCidrRange: '10.4.0.16/28', subnetworkRangeName: 'pods' }),
        vm('too', {
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [
            {
              id: 'n1',
              subnetwork: 'app',
              networkIP: '10.0.0.21',
              aliasIpRanges: [{ ipCidrRange: '10.4.0.128/28', subnetworkRangeName: 'pods' }],
            },
          ],
        }),
      ),
      at: [...at, { id: 'too', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }],
    },
    {
      name: 'two ranges outside of the subnet, so that no place for them is known',
      design: nicWithAliases(
        { ipCidrRange: '10.99.0.0/24', subnetworkRangeName: 'pods' },
        { ipCidrRange: '10.99.0.128/25', subnetworkRangeName: 'pods' },
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[1].ipCidrRange' }],
      fixes: ['Remove the alias range 10.99.0.128/25'],
      also: ['alias/inside-range'],
    },
    {
      name: 'one half of a secondary range twice, where the other is free',
      design: fullSubnet(
        { ipCidrRange: '10.8.0.4/30', subnetworkRangeName: 'more' },
        { ipCidrRange: '10.8.0.4/30', subnetworkRangeName: 'more' },
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[1].ipCidrRange' }],
      fixes: ['Use 10.8.0.0/30', 'Remove the alias range 10.8.0.4/30'],
    },
    {
      name: 'a whole secondary range and a half of it, so that nothing is left',
      design: fullSubnet(
        { ipCidrRange: '10.8.0.0/30', subnetworkRangeName: 'more' },
        { ipCidrRange: '10.8.0.0/29', subnetworkRangeName: 'more' },
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[1].ipCidrRange' }],
      fixes: ['Remove the alias range 10.8.0.0/29'],
    },
    {
      name: 'two addresses of a primary range that has no two left but its reserved ones',
      design: fullSubnet({ ipCidrRange: '10.0.0.4/31' }),
      at,
      fixes: ['Remove the alias range 10.0.0.4/31'],
    },
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
