import { nameOf } from '../../model/endpoints.ts';
import { privateEndingOf } from '../../model/host-names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const privateNameNeedsDns = defineRule({
  id: 'internet-neg/private-name-needs-dns',
  severity: 'info',
  title: 'A regional internet NEG may name a private host that Cloud DNS knows',
  why: 'Its proxies are in a VPC network and ask the DNS of that network: a private zone, a forwarding zone or a peering zone may answer. The address may then lie inside the network or behind a hybrid link, and no Cloud NAT is needed.',
  source: cite('internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_FQDN_PORT' || !neg.region) return;
    const first = neg.endpoints?.find(({ fqdn }) => fqdn && privateEndingOf(fqdn));
    if (!first) return;
    yield {
      at: [{ id: neg.id, part: first.id, field: 'fqdn' }],
      message: `${first.fqdn} is a private name. Cloud DNS has to answer for it in ${nameOf(view.get(neg.network), 'the NEG’s network')}, by a private, forwarding or peering zone.`,
    };
  },
});
