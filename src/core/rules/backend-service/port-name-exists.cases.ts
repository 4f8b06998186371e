import { change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameExists } from './port-name-exists.ts';

export const cases: RuleCases = {
  rule: portNameExists,
  good: [{ name: 'named by both', design: groupApplication() }],
  bad: [
    {
      name: 'a name that the group has not',
      design: change(groupApplication(), 'service', { portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};
