import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { limit } from './limit.ts';

const many = (count: number) =>
  nicWithAliases(
    ...Array.from({ length: count }, (_, index) => ({ ipCidrRange: `10.4.9.${index}`, subnetworkRangeName: 'pods' })),
  );

export const cases: RuleCases = {
  rule: limit,
  good: [{ name: '150 alias ranges', design: many(150) }],
  bad: [{ name: '151 alias ranges', design: many(151), at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges' }] }],
};
