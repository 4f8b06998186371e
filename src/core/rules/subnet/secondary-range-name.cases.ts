import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { secondaryRangeName } from './secondary-range-name.ts';

const named = (...names: (string | undefined)[]) =>
  change(passthrough(), 'app', {
    secondaryIpRanges: names.map((rangeName, index) => ({ rangeName, ipCidrRange: `10.${20 + index}.0.0/16` })),
  });
const at = (index: number) => [{ id: 'app', field: `secondaryIpRanges[${index}].rangeName` }];

export const cases: RuleCases = {
  rule: secondaryRangeName,
  ofMissing: ['app: secondaryIpRanges[0], no rangeName', 'app: secondaryIpRanges[1], no rangeName'],
  good: [
    { name: 'one secondary range with a name', design: application() },
    { name: 'two secondary ranges with a name each', design: named('pods', 'services') },
  ],
  bad: [
    { name: 'a secondary range without a name', design: named(undefined), at: at(0) },
    { name: 'a name with a capital letter', design: named('Pods'), at: at(0) },
    { name: 'one name for two secondary ranges', design: named('pods', 'pods'), at: at(1) },
  ],
};
