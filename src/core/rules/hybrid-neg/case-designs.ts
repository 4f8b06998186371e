import { hybridLink } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Neg } from '../../model/kinds.ts';
import { add, application, change, regionalApplication } from '../bases.ts';

const site: Partial<Neg> = {
  networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
  subnetwork: undefined,
  defaultPort: undefined,
  endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 443 }],
};

/**
 * The global load balancer over a hybrid NEG: `neg` (192.168.10.5), reached over `vpn` in us-central1, behind which lies
 * 192.168.0.0/16.
 */
export const hybrid = (fields: Partial<Neg> = {}): Design => linked(application(), fields);

/** The same behind the regional internal load balancer. */
export const regionalHybrid = (fields: Partial<Neg> = {}): Design => linked(regionalApplication(), fields);

function linked(base: Design, fields: Partial<Neg>): Design {
  const design = change(change(base, 'vpc', { routingConfig: { routingMode: 'GLOBAL' } }), 'neg', {
    ...site,
    ...fields,
  });
  return add(
    design,
    hybridLink('vpn', { type: 'VPN', region: 'us-central1', network: 'vpc', ranges: ['192.168.0.0/16'] }),
  );
}

/** A hybrid NEG with these addresses. */
export const addresses = (...texts: readonly string[]): Pick<Neg, 'endpoints'> => ({
  endpoints: texts.map((ipAddress, index) => ({ id: `e${index + 1}`, ipAddress, port: 443 })),
});
