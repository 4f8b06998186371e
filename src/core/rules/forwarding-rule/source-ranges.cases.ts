import { change, passthrough, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { sourceRanges } from './source-ranges.ts';

const ranges = (count: number) => ({
  sourceIpRanges: Array.from({ length: count }, (_, index) => `203.0.113.${index}/32`),
});
/** An external passthrough load balancer. */
function external(count: number) {
  const out = { loadBalancingScheme: 'EXTERNAL', network: undefined };
  let design = change(passthrough(), 'service', out);
  design = change(design, 'rule', { ...out, subnetwork: undefined, ...ranges(count) });
  return change(design, 'probes', { sourceRanges: ['0.0.0.0/0'] });
}
const at = [{ id: 'rule', field: 'sourceIpRanges' }];

export const cases: RuleCases = {
  rule: sourceRanges,
  good: [
    { name: '64 ranges', design: external(64) },
    { name: 'no source ranges', design: passthrough() },
  ],
  bad: [
    { name: '65 ranges', design: external(65), at },
    { name: 'source ranges on an internal rule', design: change(passthrough(), 'rule', ranges(1)), at },
    { name: 'source ranges in front of a proxy', design: change(serverless(), 'rule', ranges(1)), at },
  ],
};
