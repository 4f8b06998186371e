import { application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { host, internet, regionalInternet } from './case-designs.ts';
import { plainHttp } from './plain-http.ts';

const at = [{ id: 'service', field: 'protocol' }];
const http = { protocol: 'HTTP' };
const open = host('origin.example.com', 80);

export const cases: RuleCases = {
  rule: plainHttp,
  good: [
    { name: 'HTTPS to an internet NEG', design: internet() },
    { name: 'HTTP to VMs in the network', design: application() },
  ],
  bad: [
    { name: 'HTTP to a global internet NEG', design: internet(open, http), at },
    { name: 'HTTP to a regional internet NEG', design: regionalInternet(open, http), at },
  ],
};
