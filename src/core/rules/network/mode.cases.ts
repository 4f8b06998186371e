import { network } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { mode } from './mode.ts';

export const cases: RuleCases = {
  rule: mode,
  good: [
    { name: 'custom mode', design: passthrough() },
    { name: 'auto mode', design: add(passthrough(), network('auto', { autoCreateSubnetworks: true })) },
  ],
  bad: [
    {
      name: 'a network that says neither',
      design: change(add(passthrough(), network('new')), 'new', { autoCreateSubnetworks: undefined }),
      at: [{ id: 'new', field: 'autoCreateSubnetworks' }],
    },
  ],
};
