import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { servingPortHasPorts } from './serving-port-has-ports.ts';

export const cases: RuleCases = {
  rule: servingPortHasPorts,
  good: [
    { name: 'the serving port of endpoints with ports', design: application() },
    { name: 'a fixed port for GCE_VM_IP endpoints', design: passthrough() },
  ],
  bad: [
    {
      name: 'the serving port of GCE_VM_IP endpoints',
      design: change(passthrough(), 'check', { portSpecification: 'USE_SERVING_PORT', port: undefined }),
      at: [{ id: 'check', field: 'portSpecification' }],
    },
  ],
};
