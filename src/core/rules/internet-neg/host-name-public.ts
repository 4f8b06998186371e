import { nameOf } from '../../model/endpoints.ts';
import { privateEndingOf } from '../../model/host-names.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const hostNamePublic = defineRule({
  id: 'internet-neg/host-name-public',
  severity: 'warning',
  title: 'A global internet NEG needs a name that public DNS answers for',
  why: 'Google’s front ends ask public DNS for the name and go to a public address. Private zones of Cloud DNS answer inside a VPC network only, and a global internet NEG is in none; a regional one is.',
  source: cite('internetNegOverview', 'gcloudNegUpdate'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_FQDN_PORT' || neg.region || neg.zone) return;
    for (const endpoint of neg.endpoints ?? []) {
      const row = endpoint.fqdn ? privateEndingOf(endpoint.fqdn) : undefined;
      if (!row) continue;
      // The proxies of a mesh run in a VPC network and ask its DNS.
      const services = view.from('backendService', neg.id, 'backend.group');
      const isMesh = (service: (typeof services)[number]) =>
        productsOf(service, view).every(({ family }) => family === 'SERVICE_MESH');
      if (services.length > 0 && services.every(isMesh)) return;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'fqdn' }],
        message: `${endpoint.fqdn} ends in ${row.ending}, ${row.label}: public DNS has no answer for it. ${nameOf(neg, 'The NEG')} is global and needs a public name; a regional internet NEG also takes private ones.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
