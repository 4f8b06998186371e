import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { rangeProhibited } from './range-prohibited.ts';

const other = (ipCidrRange: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region: 'us-central1', ipCidrRange }));
const at = [{ id: 'other', field: 'ipCidrRange' }];

export const cases: RuleCases = {
  rule: rangeProhibited,
  good: [
    { name: 'a private range', design: other('10.9.0.0/24') },
    { name: 'a range beside the link-local one', design: other('172.16.0.0/24') },
  ],
  bad: [
    { name: 'a link-local range', design: other('169.254.8.0/24'), at },
    { name: 'a loopback range', design: other('127.0.0.0/16'), at },
    { name: 'a range around the private Google API addresses', design: other('199.36.153.0/24'), at },
  ],
};
