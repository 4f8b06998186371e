import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { form } from './form.ts';

const written = (ipCidrRange: string | undefined) => nicWithAliases({ ipCidrRange, subnetworkRangeName: 'pods' });
const at = [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }];

export const cases: RuleCases = {
  rule: form,
  good: [
    { name: 'an address', design: written('10.4.9.5') },
    { name: 'a range', design: written('10.4.9.0/24') },
    { name: 'a prefix length', design: written('/24') },
  ],
  bad: [
    { name: 'words', design: written('pods'), at },
    { name: 'a prefix length beyond 32', design: written('/33'), at },
    { name: 'a blank', design: written(undefined), at },
  ],
};
