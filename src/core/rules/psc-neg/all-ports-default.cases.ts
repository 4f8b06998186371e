import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { allPortsDefault } from './all-ports-default.ts';

const open = () => change(published(), 'rule', { ports: undefined, allPorts: true });

export const cases: RuleCases = {
  rule: allPortsDefault,
  ofMissing: ['psc: no pscData'],
  good: [
    { name: 'a producer with one port', design: published() },
    {
      name: 'a producer with all ports, and a producer port',
      design: change(open(), 'psc', { pscData: { producerPort: 443 } }),
    },
  ],
  bad: [
    {
      name: 'a producer with all ports, and no producer port',
      design: open(),
      at: [{ id: 'psc', field: 'pscData.producerPort' }],
    },
  ],
};
