import { application, change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameIdle } from './port-name-idle.ts';

export const cases: RuleCases = {
  rule: portNameIdle,
  good: [
    { name: 'none', design: application() },
    { name: 'an instance group', design: groupApplication() },
  ],
  bad: [
    {
      name: 'a NEG',
      design: change(application(), 'service', { portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};
