import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { protocolFitsService } from './protocol-fits-service.ts';

const rule = (IPProtocol: string, fields = {}) =>
  change(change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'all' }] }), 'rule', { IPProtocol, ...fields });
const unspecified = { protocol: 'UNSPECIFIED' };

export const cases: RuleCases = {
  rule: protocolFitsService,
  good: [
    { name: 'TCP in front of a TCP service', design: passthrough() },
    { name: 'UDP in front of an UNSPECIFIED service', design: change(rule('UDP'), 'service', unspecified) },
    {
      name: 'L3_DEFAULT in front of an UNSPECIFIED service',
      design: change(rule('L3_DEFAULT', { ports: undefined, allPorts: true }), 'service', unspecified),
    },
  ],
  bad: [
    { name: 'UDP in front of a TCP service', design: rule('UDP'), at: [{ id: 'rule', field: 'IPProtocol' }] },
    {
      name: 'L3_DEFAULT in front of a TCP service',
      design: rule('L3_DEFAULT', { ports: undefined, allPorts: true }),
      at: [{ id: 'rule', field: 'IPProtocol' }],
    },
  ],
};
