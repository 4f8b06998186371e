import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { portSpecification } from './port-specification.ts';

export const cases: RuleCases = {
  rule: portSpecification,
  good: [
    { name: 'the serving port', design: withProbe({ portSpecification: 'USE_SERVING_PORT' }) },
    { name: 'a fixed port', design: withProbe({ portSpecification: 'USE_FIXED_PORT', port: 8080 }) },
    { name: 'a port number without a choice', design: withProbe({ port: 8080 }) },
    { name: 'a named port', design: withProbe({ portSpecification: 'USE_NAMED_PORT', portName: 'http' }) },
  ],
  bad: [
    {
      name: 'the serving port and a number',
      design: withProbe({ portSpecification: 'USE_SERVING_PORT', port: 8080 }),
      at: [{ id: 'probe', field: 'port' }],
    },
    {
      name: 'a fixed port and a name',
      design: withProbe({ portSpecification: 'USE_FIXED_PORT', port: 80, portName: 'http' }),
      at: [{ id: 'probe', field: 'portName' }],
    },
    {
      name: 'a choice that does not exist, “SERVING”',
      design: withProbe({ portSpecification: 'SERVING' }),
      at: [{ id: 'probe', field: 'portSpecification' }],
    },
  ],
};
