import { external, neg } from '../../model/builders.ts';
import { add, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { pscOverIpv4 } from './psc-over-ipv4.ts';

const published = (rule: object) =>
  change(
    change(
      add(
        serverless(),
        external('their-service', { url: 'projects/their/regions/us-central1/serviceAttachments/db' }),
        neg('psc', {
          networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
          region: 'us-central1',
          pscTargetService: 'their-service',
        }),
      ),
      'service',
      { backends: [{ id: 'b1', group: 'psc' }] },
    ),
    'rule',
    rule,
  );

export const cases: RuleCases = {
  rule: pscOverIpv4,
  good: [
    { name: 'an IPv4 frontend', design: published({}) },
    {
      name: 'an IPv6 frontend in front of a serverless NEG',
      design: change(serverless(), 'rule', { ipVersion: 'IPV6' }),
    },
  ],
  bad: [
    { name: 'an IPv6 frontend', design: published({ ipVersion: 'IPV6' }), at: [{ id: 'rule', field: 'ipVersion' }] },
    {
      name: 'a frontend with an IPv6 address',
      design: published({ IPAddress: '2600:1901:0:1234::' }),
      at: [{ id: 'rule', field: 'IPAddress' }],
    },
  ],
};
