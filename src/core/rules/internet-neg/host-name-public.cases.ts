import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { host, internet, regionalInternet } from './case-designs.ts';
import { hostNamePublic } from './host-name-public.ts';

const at = [{ id: 'out', part: 'e1', field: 'fqdn' }];
const mesh = { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' };

export const cases: RuleCases = {
  rule: hostNamePublic,
  ofMissing: ['out: no region', 'without service', 'service: no backends'],
  good: [
    { name: 'a public name', design: internet() },
    { name: 'a public name that only begins like a private one', design: internet(host('internal.example.com', 443)) },
    { name: 'a private name of a regional NEG', design: regionalInternet(host('db.corp.internal', 443)) },
    {
      name: 'a private name in a service mesh',
      design: change(internet(host('db.corp.internal', 443), mesh), 'rule', {
        ...mesh,
        network: undefined,
        IPAddress: '0.0.0.0',
      }),
    },
  ],
  bad: [
    { name: 'a name for private use', design: internet(host('db.corp.internal', 443)), at },
    { name: 'a private name with a closing dot and capitals', design: internet(host('Printer.LOCAL.', 443)), at },
    { name: 'a name of a home network', design: internet(host('nas.home.arpa', 443)), at },
  ],
};
