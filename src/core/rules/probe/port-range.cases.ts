import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { portRange } from './port-range.ts';

const at = [{ id: 'probe', field: 'port' }];

export const cases: RuleCases = {
  rule: portRange,
  good: [
    { name: 'the lowest', design: withProbe({ port: 1 }) },
    { name: 'the highest', design: withProbe({ port: 65_535 }) },
    { name: 'none', design: withProbe({}) },
  ],
  bad: [
    { name: 'port 0', design: withProbe({ port: 0 }), at },
    { name: 'beyond the highest', design: withProbe({ port: 65_536 }), at },
  ],
};
