import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { tlsOnPlainPort } from './tls-on-plain-port.ts';

const speaking = (protocol: string, defaultPort: number) =>
  change(change(application(), 'service', { protocol }), 'neg', { defaultPort });
const at = [{ id: 'service', field: 'protocol' }];

export const cases: RuleCases = {
  rule: tlsOnPlainPort,
  good: [
    { name: 'HTTP to port 80', design: speaking('HTTP', 80) },
    { name: 'HTTPS to port 443', design: speaking('HTTPS', 443) },
    { name: 'HTTP2 to port 8443', design: speaking('HTTP2', 8443) },
  ],
  bad: [
    { name: 'HTTP2 to port 80', design: speaking('HTTP2', 80), at },
    { name: 'HTTPS to port 80', design: speaking('HTTPS', 80), at },
  ],
};
