import { designOf, network } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { peeringPossible } from './peering-possible.ts';

const two = (one: object, other: object) =>
  designOf(
    network('one', { peerings: [{ name: 'to-other', network: 'other' }], ...one }),
    network('other', { peerings: [{ name: 'to-one', network: 'one' }], ...other }),
  );
const at = [{ id: 'one', field: 'peerings[0].network' }];

export const cases: RuleCases = {
  rule: peeringPossible,
  ofMissing: ['one: no peerings', 'one: peerings[0], no network'],
  good: [
    { name: 'two custom mode networks', design: two({}, {}) },
    { name: 'an auto mode and a custom mode network', design: two({ autoCreateSubnetworks: true }, {}) },
    { name: 'no peering', design: passthrough() },
    {
      name: 'a peer that is not in the design',
      design: add(change(passthrough(), 'vpc', { peerings: [{ name: 'out', network: 'far' }] }), {
        id: 'far',
        kind: 'external',
        name: 'shared',
        url: 'projects/other/global/networks/shared',
      }),
    },
  ],
  bad: [
    {
      name: 'two auto mode networks',
      design: two({ autoCreateSubnetworks: true }, { autoCreateSubnetworks: true }),
      at,
    },
    {
      name: 'two auto mode networks, said on one side only',
      design: two({ autoCreateSubnetworks: true, peerings: undefined }, { autoCreateSubnetworks: true }),
      at: [{ id: 'other', field: 'peerings[0].network' }],
    },
    {
      name: 'a legacy network',
      design: two({}, { autoCreateSubnetworks: undefined, IPv4Range: '10.240.0.0/16' }),
      at,
      also: ['network/legacy'],
    },
    {
      name: 'a network with itself',
      design: change(passthrough(), 'vpc', { peerings: [{ name: 'self', network: 'vpc' }] }),
      at: [{ id: 'vpc', field: 'peerings[0].network' }],
    },
  ],
};
