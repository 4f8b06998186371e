import { neg, router } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { BackendService, Neg } from '../../model/kinds.ts';
import { add, change, regionalApplication, serverless } from '../bases.ts';

const origin = { id: 'e1', fqdn: 'origin.example.com', port: 443 };

/** The global load balancer over a global internet NEG: `out` (origin.example.com:443) behind `service`, by HTTPS. */
export function internet(fields: Partial<Neg> = {}, service: Partial<BackendService> = {}): Design {
  const out = neg('out', { networkEndpointType: 'INTERNET_FQDN_PORT', endpoints: [origin] });
  return change(change(add(serverless(), out), 'service', { ...httpsTo('out'), ...service }), 'out', fields);
}

/** The regional internal load balancer over a regional internet NEG, `out`, and Cloud NAT of its proxies, `nat`. */
export function regionalInternet(fields: Partial<Neg> = {}, service: Partial<BackendService> = {}): Design {
  const out = neg('out', {
    networkEndpointType: 'INTERNET_FQDN_PORT',
    region: 'us-central1',
    network: 'vpc',
    endpoints: [origin],
  });
  const nat = router('nat', {
    network: 'vpc',
    region: 'us-central1',
    nats: [
      {
        name: 'nat',
        natIpAllocateOption: 'AUTO_ONLY',
        sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
      },
    ],
  });
  const design = add(regionalApplication(), out, nat);
  return change(change(design, 'service', { ...httpsTo('out'), healthChecks: undefined, ...service }), 'out', fields);
}

/** An internet NEG of addresses. */
export const addresses = (...texts: readonly string[]): Partial<Neg> => ({
  networkEndpointType: 'INTERNET_IP_PORT',
  endpoints: texts.map((ipAddress, index) => ({ id: `e${index + 1}`, ipAddress, port: 443 })),
});

/** One endpoint by this host name. */
export const host = (fqdn: string, port?: number): Partial<Neg> => ({
  endpoints: [{ id: 'e1', fqdn, ...(port === undefined ? {} : { port }) }],
});

function httpsTo(group: string): Partial<BackendService> {
  return {
    protocol: 'HTTPS',
    customRequestHeaders: ['Host: origin.example.com'],
    backends: [{ id: 'b1', group }],
  };
}
