import { healthCheck } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsProtocol } from './needs-protocol.ts';

const probe = (type: string | undefined) => add(passthrough(), healthCheck('probe', { type }));
const at = [{ id: 'probe', field: 'type' }];

export const cases: RuleCases = {
  rule: needsProtocol,
  good: [{ name: 'a protocol', design: probe('HTTP2') }],
  bad: [
    { name: 'a health check without a protocol', design: probe(undefined), at },
    { name: 'a protocol that does not exist, “PING”', design: probe('PING'), at },
  ],
};
