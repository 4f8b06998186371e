import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { servingPortHasPorts } from './serving-port-has-ports.ts';

export const cases: RuleCases = {
  rule: servingPortHasPorts,
  good: [
    { name: 'endpoints with ports', design: application() },
    { name: 'a fixed port', design: passthrough() },
  ],
  bad: [
    {
      name: 'endpoints without',
      design: change(passthrough(), 'check', { portSpecification: 'USE_SERVING_PORT', port: undefined }),
      at: [{ id: 'check', field: 'portSpecification' }],
    },
  ],
};
