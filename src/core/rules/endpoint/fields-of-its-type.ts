import type { EndpointField } from '../../facts/neg-types.ts';
import { columnsOf } from '../../model/endpoint-columns.ts';
import { aNeg, endpointName, nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { patchEndpoint, retype } from '../endpoint-fixes.ts';
import { toAddresses, toHostNames } from '../outside-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const words: Readonly<Record<EndpointField, string>> = {
  instance: 'a VM',
  ipAddress: 'an IPv4 address',
  ipv6Address: 'an IPv6 address',
  port: 'a port',
  fqdn: 'a host name',
  clientDestinationPort: 'a client port',
};
const fields = [
  'instance',
  'ipAddress',
  'ipv6Address',
  'fqdn',
  'clientDestinationPort',
] as const satisfies readonly EndpointField[];
/** Said by rules of their own, since the zonal NEG documents make a point of them. */
const elsewhere = new Set(['GCE_VM_IP ipv6Address']);

export const fieldsOfItsType = defineRule({
  id: 'endpoint/fields-of-its-type',
  severity: 'error',
  title: 'What an endpoint may name depends on the type of its NEG',
  why: 'Endpoints of VM types name a VM, hybrid and internet endpoints lie outside Compute Engine and name none. A host name stands in INTERNET_FQDN_PORT NEGs only, a client port in port mapping NEGs only. No NEG mixes endpoints of two types.',
  source: cite('apiNeg', 'gcloudNegUpdate', 'negOverview'),
  on: 'neg',
  *check(neg, view) {
    const facts = negFacts(neg);
    if (!facts?.endpointsAttachable) return;
    const refused = fields.filter(
      (field) => facts.endpoint[field] === 'forbidden' && !elsewhere.has(`${facts.id} ${field}`),
    );
    const { having } = columnsOf(neg.endpoints);
    if (refused.every((field) => having[field] === 0)) return;
    let onlyVms: boolean | undefined;
    let converted: readonly Fix[] | undefined;
    for (const endpoint of neg.endpoints ?? []) {
      for (const field of refused) {
        if (endpoint[field] === undefined) continue;
        const clear = patchEndpoint(
          `Remove ${words[field].replace(/^an? /, 'the ')} from the endpoint`,
          'design',
          neg,
          endpoint,
          {
            [field]: undefined,
          },
        );
        if (field === 'instance') onlyVms ??= isAllVms(neg, view);
        const other = field === 'instance' && onlyVms ? retype(neg, 'GCE_VM_IP_PORT', view) : [];
        converted ??= [...toHostNames(neg), ...toAddresses(neg, view)];
        yield {
          at: [{ id: neg.id, part: endpoint.id, field }],
          documentedOnly: field === 'instance' && facts.id === 'NON_GCP_PRIVATE_IP_PORT',
          message: `${nameOf(neg, 'NEG')} is ${aNeg(facts.id)}; its ${endpointName(endpoint, view).replace(/^(?!endpoint )/, 'endpoint ')} has ${words[field]}, which only endpoints of other types have.`,
          fixes: [clear, ...other, ...converted],
        };
      }
    }
  },
});

/** Every endpoint is a VM of the NEG's zone and leaves its address to Google: nothing speaks for hosts outside. */
function isAllVms(neg: Neg, view: View): boolean {
  return (neg.endpoints ?? []).every(
    ({ instance, ipAddress }) =>
      ipAddress === undefined && neg.zone !== undefined && view.of('vm', instance)?.zone === neg.zone,
  );
}
