import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { mtu } from './mtu.ts';

const withMtu = (value: number) => change(passthrough(), 'vpc', { mtu: value });
const at = [{ id: 'vpc', field: 'mtu' }];

export const cases: RuleCases = {
  rule: mtu,
  good: [
    { name: 'the default', design: passthrough() },
    { name: 'the least', design: withMtu(1300) },
    { name: 'the most', design: withMtu(8896) },
  ],
  bad: [
    { name: 'one too few', design: withMtu(1299), at },
    { name: 'one too many', design: withMtu(8897), at },
    { name: 'half a byte', design: withMtu(1460.5), at },
  ],
};
