import type { RuleCases } from '../cases.ts';
import { addresses, internet, regionalInternet } from './case-designs.ts';
import { serverCertificate } from './server-certificate.ts';

const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: serverCertificate,
  good: [
    { name: 'HTTPS to a host name', design: internet() },
    { name: 'HTTP to an address', design: internet(addresses('8.8.8.8'), { protocol: 'HTTP' }) },
  ],
  bad: [
    { name: 'HTTPS to an address', design: internet(addresses('8.8.8.8')), at },
    { name: 'HTTP/2 to an address', design: internet(addresses('8.8.8.8'), { protocol: 'HTTP2' }), at },
    { name: 'HTTPS to an address of a regional NEG', design: regionalInternet(addresses('8.8.8.8')), at },
  ],
};
