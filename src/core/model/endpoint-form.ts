import { type EndpointField, negTypeOf } from '../facts/neg-types.ts';
import { endpointNic, hasVmEndpoints } from './endpoints.ts';
import { formatIpv4, parseAlias4 } from './ip.ts';
import type { Endpoint, Neg } from './kinds.ts';
import type { View } from './view.ts';

/** A column of the table of endpoints. `why`: the NEG's type does not have it, and an endpoint does. */
export interface EndpointColumn {
  readonly field: EndpointField;
  readonly why?: string;
}

const columns: readonly EndpointField[] = [
  'instance',
  'fqdn',
  'ipAddress',
  'ipv6Address',
  'port',
  'clientDestinationPort',
];

/**
 * The columns that the endpoints of a NEG need: those its type has, and any other that is filled in. IPv6 shows where
 * the subnet or an endpoint has it. A NEG whose type is blank or unknown shows the usual three.
 */
export function endpointColumns(neg: Neg, view: View): readonly EndpointColumn[] {
  const facts = negTypeOf(neg.networkEndpointType ?? '');
  const filled = new Set<string>();
  for (const endpoint of neg.endpoints ?? []) for (const key of Object.keys(endpoint)) filled.add(key);
  return columns.flatMap((field): EndpointColumn[] => {
    if (filled.has(field)) {
      return facts?.endpoint[field] === 'forbidden'
        ? [{ field, why: `Endpoints of ${facts.id} NEGs have none.` }]
        : [{ field }];
    }
    if (!facts) return field === 'instance' || field === 'ipAddress' || field === 'port' ? [{ field }] : [];
    if (facts.endpoint[field] === 'forbidden') return [];
    return field === 'ipv6Address' && !hasIpv6(neg, view) ? [] : [{ field }];
  });
}

function hasIpv6(neg: Neg, view: View): boolean {
  const stack = view.of('subnet', neg.subnetwork)?.stackType;
  return stack === 'IPV4_IPV6' || stack === 'IPV6_ONLY';
}

/** How many addresses of one alias range a form proposes. */
const perAlias = 4;

/** Addresses to propose for an endpoint: the primary and alias ones of its interface, or those of hosts in the design. */
export function addressChoices(neg: Neg, endpoint: Endpoint, view: View): readonly string[] {
  if (!hasVmEndpoints(neg)) {
    const hosts =
      neg.networkEndpointType === 'NON_GCP_PRIVATE_IP_PORT' ? view.all('hybridHost') : view.all('internetHost');
    return hosts.flatMap(({ ipAddress }) => ipAddress ?? []);
  }
  const nic = endpointNic(neg, endpoint, view)?.nic;
  const primary = nic?.networkIP === undefined ? [] : [nic.networkIP];
  if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return primary;
  const aliases = (nic?.aliasIpRanges ?? []).flatMap(({ ipCidrRange }) => {
    const range = parseAlias4(ipCidrRange);
    if (!range) return [];
    const count = Math.min(perAlias, range.high - range.low + 1);
    return Array.from({ length: count }, (_, index) => formatIpv4(range.low + index));
  });
  return [...primary, ...aliases];
}

/** Host names to propose: those of the internet hosts in the design. */
export function hostChoices(view: View): readonly string[] {
  return view.all('internetHost').flatMap(({ fqdn }) => fqdn ?? []);
}
