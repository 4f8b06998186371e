import { nameOf } from '../../model/endpoints.ts';
import { parseIpv6 } from '../../model/ip.ts';
import type { Neg } from '../../model/kinds.ts';
import { namesIpv6 } from '../../model/neg-facets.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6UniqueInBackendService = defineRule({
  id: 'gce-vm-ip-port/ipv6-unique-in-backend-service',
  severity: 'warning',
  title: 'Within one backend service an IPv6 address belongs to one endpoint',
  why: 'IPv4 addresses may recur in the NEGs of a backend service. A guide of Google’s asks that each IPv6 address be used by one endpoint only; whether the API refuses more was not seen.',
  source: cite('hybridZonalSetup'),
  on: 'backendService',
  *check(service, view) {
    const first = new Map<bigint, { neg: Neg; part: string }>();
    const negs = new Set((service.backends ?? []).flatMap(({ group }) => view.of('neg', group) ?? []));
    for (const neg of negs) {
      if (!namesIpv6(neg)) continue;
      for (const endpoint of neg.endpoints ?? []) {
        const address = parseIpv6(endpoint.ipv6Address);
        if (address === undefined) continue;
        const earlier = first.get(address);
        if (!earlier) {
          first.set(address, { neg, part: endpoint.id });
          continue;
        }
        yield {
          at: [
            { id: neg.id, part: endpoint.id, field: 'ipv6Address' },
            { id: earlier.neg.id, part: earlier.part },
            { id: service.id },
          ],
          message: `${endpoint.ipv6Address} is on two endpoints${
            earlier.neg.id === neg.id
              ? ` of ${nameOf(neg, 'NEG')}`
              : `, of ${nameOf(earlier.neg, 'NEG')} and of ${nameOf(neg, 'NEG')},`
          } behind ${nameOf(service, 'backend service')}. There, each IPv6 address should belong to one endpoint.`,
          fixes: [takeOut(neg, endpoint, view)],
        };
      }
    }
  },
});
