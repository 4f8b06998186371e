import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portRange } from './port-range.ts';

const withPort = (port: number) =>
  change(application(), 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5', port }] });
const at = [{ id: 'neg', part: 'e1', field: 'port' }];

export const cases: RuleCases = {
  rule: portRange,
  good: [
    { name: 'port 1', design: withPort(1) },
    { name: 'port 65535', design: withPort(65535) },
    { name: 'no port of its own', design: application() },
  ],
  bad: [
    { name: 'port 0', design: withPort(0), at },
    { name: 'port 65536', design: withPort(65536), at },
  ],
};
