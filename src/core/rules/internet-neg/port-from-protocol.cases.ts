import type { RuleCases } from '../cases.ts';
import { host, internet } from './case-designs.ts';
import { portFromProtocol } from './port-from-protocol.ts';

const at = [{ id: 'out', part: 'e1', field: 'port' }];
const open = host('origin.example.com');

export const cases: RuleCases = {
  rule: portFromProtocol,
  ofMissing: [
    'out: endpoints[0], no port',
    'out: a blank one before the endpoints',
    'out: a blank one behind the endpoints',
    'out: no defaultPort',
  ],
  good: [
    { name: 'a port of its own', design: internet() },
    { name: 'the default port of the NEG', design: internet({ ...open, defaultPort: 8443 }) },
    { name: 'no backend service tells the protocol', design: internet(open, { backends: [{ id: 'b1' }] }) },
  ],
  bad: [
    { name: 'no port, with HTTPS', design: internet(open), at },
    { name: 'no port, with HTTP/2', design: internet(open, { protocol: 'HTTP2' }), at },
    { name: 'no port, with HTTP', design: internet(open, { protocol: 'HTTP' }), at, also: ['internet-neg/plain-http'] },
  ],
};
