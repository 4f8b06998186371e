import { network, subnet } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { customInAutoBlock } from './custom-in-auto-block.ts';

const other = (ipCidrRange: string, purpose?: string) =>
  add(
    passthrough(),
    subnet('other', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange,
      ...(purpose ? { purpose, role: 'ACTIVE' } : {}),
    }),
  );
const beside = (design: Design, id = 'auto') => add(design, network(id, { autoCreateSubnetworks: true }));

export const cases: RuleCases = {
  rule: customInAutoBlock,
  ofMissing: [
    'vpc: no peerings',
    'vpc: peerings[0], no network',
    'without more',
    'more: no network',
    'more: no ipCidrRange',
  ],
  good: [
    { name: 'a subnet outside of it, beside an auto mode network', design: beside(other('10.127.0.0/16')) },
    { name: 'no auto mode network in sight', design: other('10.128.0.0/20') },
    {
      name: 'the range that Google’s guides give a proxy-only subnet',
      design: other('10.129.0.0/23', 'REGIONAL_MANAGED_PROXY'),
    },
    {
      name: 'the auto mode network is peered already, and its subnets are elsewhere',
      design: change(beside(other('10.128.0.0/20')), 'vpc', { peerings: [{ name: 'to-auto', network: 'auto' }] }),
    },
    {
      name: 'a subnet of the auto mode network itself',
      design: add(
        beside(passthrough()),
        subnet('own', { network: 'auto', region: 'us-central1', ipCidrRange: '10.128.0.0/20' }),
      ),
    },
  ],
  bad: [
    {
      name: 'a subnet inside 10.128.0.0/9, beside an auto mode network',
      design: beside(other('10.128.0.0/20')),
      at: [{ id: 'other', field: 'ipCidrRange' }],
    },
    {
      name: 'two subnets there, beside two auto mode networks',
      design: beside(
        beside(
          add(
            other('10.128.0.0/20'),
            subnet('more', { network: 'vpc', region: 'us-east1', ipCidrRange: '10.142.0.0/20' }),
          ),
        ),
        'default',
      ),
      at: [{ id: 'more', field: 'ipCidrRange' }],
    },
  ],
};
