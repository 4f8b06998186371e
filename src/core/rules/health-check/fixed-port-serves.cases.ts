import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { fixedPortServes } from './fixed-port-serves.ts';

const fixed = (port: number) => change(application(), 'check', { portSpecification: 'USE_FIXED_PORT', port });

export const cases: RuleCases = {
  rule: fixedPortServes,
  good: [
    { name: 'the serving port', design: application() },
    { name: 'the same port, fixed', design: fixed(8080) },
  ],
  bad: [
    { name: 'a probe port on which no endpoint serves', design: fixed(9000), at: [{ id: 'check', field: 'port' }] },
    {
      name: 'a probe port on which one of two endpoints serves',
      design: change(fixed(8080), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1', ipAddress: '10.4.0.5' },
          { id: 'e2', instance: 'vm-1', ipAddress: '10.4.0.6', port: 9090 },
        ],
      }),
      at: [{ id: 'check', field: 'port' }],
    },
  ],
};
