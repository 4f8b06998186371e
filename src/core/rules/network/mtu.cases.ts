import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { mtu } from './mtu.ts';

const withMtu = (value: number) => change(passthrough(), 'vpc', { mtu: value });
const at = [{ id: 'vpc', field: 'mtu' }];

export const cases: RuleCases = {
  rule: mtu,
  good: [
    { name: 'no MTU, which means the default', design: passthrough() },
    { name: '1300', design: withMtu(1300) },
    { name: '8896', design: withMtu(8896) },
  ],
  bad: [
    { name: '1299', design: withMtu(1299), at },
    { name: '8897', design: withMtu(8897), at },
    { name: '1460.5', design: withMtu(1460.5), at },
  ],
};
