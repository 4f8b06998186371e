import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { form } from './form.ts';

const written = (ipCidrRange: string | undefined) => nicWithAliases({ ipCidrRange, subnetworkRangeName: 'pods' });
const at = [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }];

export const cases: RuleCases = {
  rule: form,
  ofMissing: [
    'vm-1: networkInterfaces[0], aliasIpRanges[0], no ipCidrRange',
    'web: networkInterfaces[0], aliasIpRanges[0], no ipCidrRange',
  ],
  good: [
    { name: 'an address, 10.4.1.5', design: written('10.4.9.5') },
    { name: 'a range, 10.4.1.0/24', design: written('10.4.9.0/24') },
    { name: 'a prefix length, /24', design: written('/24') },
    { name: 'the longest prefix length, /32', design: written('/32') },
  ],
  bad: [
    { name: 'a word, such as the name of a range', design: written('pods'), at },
    { name: 'a prefix length beyond 32', design: written('/33'), at },
    { name: 'a word before a prefix length', design: written('pods/24'), at },
    { name: 'a prefix length of three digits', design: written('/240'), at },
    { name: 'nothing', design: written(undefined), at },
  ],
};
