import { columnsOf, negFacets } from './endpoint-columns.ts';
import type { Id } from './kind.ts';
import type { Neg } from './kinds.ts';
import { noteFacet } from './sight.ts';

/** The VMs that the endpoints of a NEG name, each once. */
export function vmsOf(neg: Neg): readonly Id[] {
  return negFacets.vms(columnsOf(noteFacet(neg, 'vms').endpoints));
}

/** The ports that traffic reaches on the endpoints of a NEG, each once. `GCE_VM_IP` has none. */
export function portsServed(neg: Neg): readonly number[] {
  const { networkEndpointType, defaultPort } = neg;
  if (networkEndpointType === 'GCE_VM_IP') return [];
  const ports = negFacets.ports(columnsOf(noteFacet(neg, 'ports').endpoints));
  if (ports.at(-1) !== 0) return ports;
  const own = ports.slice(0, -1);
  return defaultPort === undefined || own.includes(defaultPort) ? own : [...own, defaultPort];
}

/** The VM of each endpoint of a NEG and the port that traffic reaches on it; endpoints without a VM are left out. */
export function targetsServed(neg: Neg): readonly { readonly instance: Id; readonly port: number | undefined }[] {
  const { networkEndpointType, defaultPort } = neg;
  const isWhole = networkEndpointType === 'GCE_VM_IP';
  const found: { instance: Id; port: number | undefined }[] = [];
  for (const { instance, port = defaultPort } of noteFacet(neg, 'targets').endpoints ?? []) {
    if (instance !== undefined) found.push({ instance, port: isWhole ? undefined : port });
  }
  return found;
}

/** Whether some endpoint of a NEG names an IPv6 address. */
export function namesIpv6(neg: Neg): boolean {
  return negFacets.ipv6(columnsOf(noteFacet(neg, 'ipv6').endpoints)).includes(true);
}
