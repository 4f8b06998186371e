import { subnet } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { rangeInOneBlock } from './range-in-one-block.ts';

const other = (ipCidrRange: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region: 'us-central1', ipCidrRange }));
const at = [{ id: 'other', field: 'ipCidrRange' }];

export const cases: RuleCases = {
  rule: rangeInOneBlock,
  good: [
    { name: 'a private range', design: application() },
    { name: 'a whole block', design: other('172.16.0.0/12') },
    { name: 'public addresses used privately', design: other('45.0.0.0/16') },
  ],
  bad: [
    { name: 'more than 172.16.0.0/12', design: other('172.0.0.0/8'), at },
    { name: 'more than 192.168.0.0/16', design: other('192.168.0.0/15'), at },
  ],
};
