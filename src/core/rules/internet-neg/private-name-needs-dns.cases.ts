import type { RuleCases } from '../cases.ts';
import { host, regionalInternet } from './case-designs.ts';
import { privateNameNeedsDns } from './private-name-needs-dns.ts';

export const cases: RuleCases = {
  rule: privateNameNeedsDns,
  ofMissing: ['out: endpoints[1], no fqdn'],
  good: [{ name: 'a public name', design: regionalInternet() }],
  bad: [
    {
      name: 'a name for private use',
      design: regionalInternet(host('db.corp.internal', 443)),
      at: [{ id: 'out', part: 'e1', field: 'fqdn' }],
    },
    {
      name: 'several such names',
      design: regionalInternet({
        endpoints: [
          { id: 'e1', fqdn: 'origin.example.com', port: 443 },
          { id: 'e2', fqdn: 'a.lan', port: 443 },
          { id: 'e3', fqdn: 'b.lan', port: 443 },
        ],
      }),
      at: [{ id: 'out', part: 'e2', field: 'fqdn' }],
    },
  ],
};
