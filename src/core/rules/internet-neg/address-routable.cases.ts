import type { RuleCases } from '../cases.ts';
import { addressRoutable } from './address-routable.ts';
import { addresses, internet } from './case-designs.ts';

const http = { protocol: 'HTTP' };
const at = [{ id: 'out', part: 'e1', field: 'ipAddress' }];
const bad = (name: string, text: string) => ({
  name,
  design: internet(addresses(text), http),
  at,
  also: ['internet-neg/plain-http'],
});

export const cases: RuleCases = {
  rule: addressRoutable,
  good: [
    { name: 'a public address', design: internet(addresses('8.8.8.8'), http) },
    { name: 'the address before the shared block', design: internet(addresses('100.63.255.255'), http) },
    { name: 'the address after the shared block', design: internet(addresses('100.128.0.0'), http) },
  ],
  bad: [
    bad('a loopback address', '127.0.0.1'),
    bad('a link-local address', '169.254.169.254'),
    bad('an address of providers’ shared space', '100.64.0.0'),
    bad('an address for documentation', '203.0.113.5'),
    bad('an address for benchmarks', '198.19.255.255'),
    bad('a multicast address', '239.1.1.1'),
    bad('a reserved address', '240.0.0.1'),
    bad('an address that Google keeps for its APIs', '199.36.153.8'),
  ],
};
