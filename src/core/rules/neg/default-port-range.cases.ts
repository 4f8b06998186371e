import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { defaultPortRange } from './default-port-range.ts';

const withPort = (defaultPort: number) => change(application(), 'neg', { defaultPort });
const at = [{ id: 'neg', field: 'defaultPort' }];

export const cases: RuleCases = {
  rule: defaultPortRange,
  good: [
    { name: 'port 1', design: withPort(1) },
    { name: 'port 65535', design: withPort(65535) },
  ],
  bad: [
    { name: 'port 0', design: withPort(0), at },
    { name: 'port 65536', design: withPort(65536), at },
    { name: 'port 80.5', design: withPort(80.5), at },
  ],
};
