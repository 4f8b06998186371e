import { change, groupApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portNameExists } from './port-name-exists.ts';

export const cases: RuleCases = {
  rule: portNameExists,
  good: [{ name: 'a name that both have', design: groupApplication() }],
  bad: [
    {
      name: 'a name that the instance group does not have',
      design: change(groupApplication(), 'service', { portName: 'web' }),
      at: [{ id: 'service', field: 'portName' }],
    },
  ],
};
