import type { EndpointField } from '../../facts/neg-types.ts';
import { columnsOf } from '../../model/endpoint-columns.ts';
import { endpointName, nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const words: Readonly<Partial<Record<EndpointField, string>>> = {
  ipAddress: 'an IPv4 address',
  fqdn: 'a host name',
  clientDestinationPort: 'a client port',
};
const fields: readonly EndpointField[] = ['ipAddress', 'fqdn', 'clientDestinationPort'];

export const requiredFields = defineRule({
  id: 'endpoint/required-fields',
  severity: 'error',
  title: 'Each type of NEG needs its endpoints to say where they are',
  why: 'Hybrid and INTERNET_IP_PORT endpoints are an address, INTERNET_FQDN_PORT endpoints a host name. In a port mapping NEG the client port is what leads to the endpoint.',
  source: cite('apiNeg', 'gcloudNegUpdate', 'portMapping'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    const facts = negFacts(neg);
    if (!facts) return;
    const needed = fields.filter((field) => facts.endpoint[field] === 'required');
    if (needed.length === 0) return;
    const { having, count, hasBlanks } = columnsOf(neg.endpoints);
    if (!hasBlanks && needed.every((field) => having[field] === count)) return;
    let clientPort: number | undefined;
    for (const endpoint of neg.endpoints ?? []) {
      for (const field of needed) {
        if (endpoint[field] !== undefined && endpoint[field] !== '') continue;
        if (field === 'clientDestinationPort') clientPort ??= freeClientPort(neg);
        const next = field === 'clientDestinationPort' ? clientPort : undefined;
        const fixes: Fix[] = next
          ? [patchEndpoint(`Use client port ${next}`, 'input', neg, endpoint, { clientDestinationPort: next })]
          : [];
        yield {
          at: [{ id: neg.id, part: endpoint.id, field }],
          message: `${endpointName(endpoint, view)} in ${nameOf(neg, 'NEG')} has no ${words[field]?.replace(/^an? /, '')}. Endpoints of ${facts.id} NEGs need ${words[field]}.`,
          fixes,
        };
      }
    }
  },
});

/** The port after the highest that is taken, from 1001 on. */
function freeClientPort(neg: Neg): number | undefined {
  let highest = 1000;
  for (const { clientDestinationPort = 0 } of neg.endpoints ?? []) highest = Math.max(highest, clientDestinationPort);
  return highest < 65_535 ? highest + 1 : undefined;
}
