import { application, change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameIdle } from './port-name-idle.ts';

export const cases: RuleCases = {
  rule: portNameIdle,
  good: [
    { name: 'no named port before a NEG', design: application() },
    { name: 'a named port before an instance group', design: groupApplication() },
  ],
  bad: [
    {
      name: 'a named port before a NEG',
      design: change(application(), 'service', { portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};
