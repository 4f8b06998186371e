import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ulaRange } from './ula-range.ts';

const ula = (internalIpv6Range: string | undefined, enableUlaInternalIpv6 = true) =>
  change(passthrough(), 'vpc', { internalIpv6Range, enableUlaInternalIpv6 });
const at = [{ id: 'vpc', field: 'internalIpv6Range' }];

export const cases: RuleCases = {
  rule: ulaRange,
  ofMissing: ['vpc: no enableUlaInternalIpv6'],
  good: [
    { name: 'left blank, so that Google chooses', design: ula(undefined) },
    { name: 'a /48 inside fd20::/20', design: ula('fd20:123:4567::/48') },
  ],
  bad: [
    { name: 'a range of another size', design: ula('fd20:123::/40'), at },
    { name: 'other unique local addresses', design: ula('fd30:1:2::/48'), at },
    { name: 'an IPv4 range', design: ula('10.0.0.0/8'), at },
    {
      name: 'a range while ULA is off',
      design: change(ula('fd20:1:2::/48'), 'vpc', { enableUlaInternalIpv6: false }),
      at,
    },
  ],
};
