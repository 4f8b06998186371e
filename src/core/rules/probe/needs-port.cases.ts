import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { needsPort } from './needs-port.ts';

export const cases: RuleCases = {
  rule: needsPort,
  good: [
    { name: 'a fixed port', design: withProbe({ portSpecification: 'USE_FIXED_PORT', port: 8080 }) },
    { name: 'no choice at all, which means the port of the protocol', design: withProbe({}) },
  ],
  bad: [
    {
      name: 'a fixed port without a number',
      design: withProbe({ portSpecification: 'USE_FIXED_PORT' }),
      at: [{ id: 'probe', field: 'port' }],
    },
    {
      name: 'a named port without a name',
      design: withProbe({ portSpecification: 'USE_NAMED_PORT' }),
      at: [{ id: 'probe', field: 'portName' }],
    },
  ],
};
