import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portsChosen } from './ports-chosen.ts';

export const cases: RuleCases = {
  rule: portsChosen,
  good: [
    { name: 'one port', design: application() },
    { name: 'all ports', design: change(passthrough(), 'rule', { ports: undefined, allPorts: true }) },
  ],
  bad: [
    {
      name: 'none for a proxy',
      design: change(application(), 'rule', { portRange: undefined }),
      at: [{ id: 'rule', field: 'portRange' }],
    },
    {
      name: 'none for passthrough',
      design: change(passthrough(), 'rule', { ports: [] }),
      at: [{ id: 'rule', field: 'ports' }],
    },
  ],
};
