import { neg } from '../../model/builders.ts';
import { add, application, dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6Undocumented } from './ipv6-undocumented.ts';

const out = (networkEndpointType: string, place: object, ipAddress: string, ipv6Address?: string) =>
  add(
    application(),
    neg('out', { networkEndpointType, ...place, endpoints: [{ id: 'e1', ipAddress, port: 443, ipv6Address }] }),
  );
const at = [{ id: 'out', part: 'e1', field: 'ipv6Address' }];
const zonal = { zone: 'us-central1-a', network: 'vpc' };

export const cases: RuleCases = {
  rule: ipv6Undocumented,
  good: [
    { name: 'an IPv4 address in a hybrid NEG', design: out('NON_GCP_PRIVATE_IP_PORT', zonal, '192.168.10.5') },
    {
      name: 'both addresses of a VM in a zonal NEG',
      design: dualStack({ ipAddress: '10.0.0.10', ipv6Address: '2600:1900:4000:1::' }),
    },
  ],
  bad: [
    {
      name: 'an IPv6 address in a hybrid NEG',
      design: out('NON_GCP_PRIVATE_IP_PORT', zonal, '192.168.10.5', 'fd00::5'),
      at,
    },
    {
      name: 'an IPv6 address in an internet NEG',
      design: out('INTERNET_IP_PORT', {}, '8.8.8.8', '2001:4860:4860::8888'),
      at,
    },
  ],
};
