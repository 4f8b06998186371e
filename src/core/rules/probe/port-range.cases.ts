import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { portRange } from './port-range.ts';

const at = [{ id: 'probe', field: 'port' }];

export const cases: RuleCases = {
  rule: portRange,
  good: [
    { name: 'port 1', design: withProbe({ port: 1 }) },
    { name: 'port 65535', design: withProbe({ port: 65_535 }) },
    { name: 'no port', design: withProbe({}) },
  ],
  bad: [
    { name: 'port 0', design: withProbe({ port: 0 }), at },
    { name: 'port 65536', design: withProbe({ port: 65_536 }), at },
  ],
};
