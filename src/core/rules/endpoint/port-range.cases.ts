import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portRange } from './port-range.ts';

const withPort = (port: number) =>
  change(application(), 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5', port }] });
const at = [{ id: 'neg', part: 'e1', field: 'port' }];

export const cases: RuleCases = {
  rule: portRange,
  good: [
    { name: 'the lowest port', design: withPort(1) },
    { name: 'the highest port', design: withPort(65535) },
    { name: 'no port of its own', design: application() },
  ],
  bad: [
    { name: 'port 0', design: withPort(0), at },
    { name: 'one above the highest', design: withPort(65536), at },
  ],
};
