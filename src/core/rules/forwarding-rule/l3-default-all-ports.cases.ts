import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { l3DefaultAllPorts } from './l3-default-all-ports.ts';

const rule = (fields: object) =>
  change(change(passthrough(), 'service', { protocol: 'UNSPECIFIED' }), 'rule', {
    IPProtocol: 'L3_DEFAULT',
    ...fields,
  });

export const cases: RuleCases = {
  rule: l3DefaultAllPorts,
  ofMissing: ['rule: no allPorts'],
  good: [{ name: 'L3_DEFAULT with all ports', design: rule({ ports: undefined, allPorts: true }) }],
  bad: [
    { name: 'L3_DEFAULT with one port', design: rule({}), at: [{ id: 'rule', field: 'ports' }] },
    {
      name: 'L3_DEFAULT without a word on ports',
      design: rule({ ports: undefined }),
      at: [{ id: 'rule', field: 'allPorts' }],
    },
  ],
};
