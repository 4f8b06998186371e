import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { customInAutoBlock } from './custom-in-auto-block.ts';

const other = (ipCidrRange: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region: 'us-central1', ipCidrRange }));

export const cases: RuleCases = {
  rule: customInAutoBlock,
  good: [{ name: 'a subnet outside of it', design: other('10.127.0.0/16') }],
  bad: [
    {
      name: 'a subnet inside 10.128.0.0/9',
      design: other('10.128.0.0/20'),
      at: [{ id: 'other', field: 'ipCidrRange' }],
    },
  ],
};
