import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { passthroughPorts } from './passthrough-ports.ts';

const rule = (fields: object) => change(passthrough(), 'rule', fields);

export const cases: RuleCases = {
  rule: passthroughPorts,
  ofMissing: ['rule: no ports'],
  good: [
    { name: 'five ports', design: rule({ ports: ['80', '81', '82', '83', '84'] }) },
    { name: 'all ports', design: rule({ ports: undefined, allPorts: true }) },
    { name: 'the range that the API adds to a list', design: rule({ ports: ['80', '443'], portRange: '80-443' }) },
  ],
  bad: [
    {
      name: 'six ports',
      design: rule({ ports: ['80', '81', '82', '83', '84', '85'] }),
      at: [{ id: 'rule', field: 'ports' }],
    },
    { name: 'listed ports and all ports', design: rule({ allPorts: true }), at: [{ id: 'rule', field: 'allPorts' }] },
    {
      name: 'listed ports and a range of others',
      design: rule({ portRange: '80-90' }),
      at: [{ id: 'rule', field: 'ports' }],
    },
    {
      name: 'a range on an internal rule',
      design: rule({ ports: undefined, portRange: '80-90' }),
      at: [{ id: 'rule', field: 'portRange' }],
    },
  ],
};
