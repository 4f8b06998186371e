import { network, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { autoModeBlockKept } from './auto-mode-block.ts';

const auto = network('default', { autoCreateSubnetworks: true });
const inAuto = (id: string, name: string, ipCidrRange: string) =>
  add(passthrough(), auto, subnet(id, { name, network: 'default', region: 'us-central1', ipCidrRange }));

export const cases: RuleCases = {
  rule: autoModeBlockKept,
  good: [
    { name: 'the automatic subnet itself', design: inAuto('auto-us', 'default', '10.128.0.0/20') },
    { name: 'a subnet added elsewhere', design: inAuto('more', 'more', '10.9.0.0/24') },
    {
      name: 'a subnet inside it in a custom mode network',
      design: add(
        passthrough(),
        subnet('big', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.128.0.0/20' }),
      ),
    },
  ],
  bad: [
    {
      name: 'a subnet added inside 10.128.0.0/9',
      design: inAuto('more', 'more', '10.200.0.0/24'),
      at: [{ id: 'more', field: 'ipCidrRange' }],
    },
  ],
};
