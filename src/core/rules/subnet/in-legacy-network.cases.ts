import { network, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { inLegacyNetwork } from './in-legacy-network.ts';

export const cases: RuleCases = {
  rule: inLegacyNetwork,
  good: [{ name: 'a VPC network', design: passthrough() }],
  bad: [
    {
      name: 'a subnet in a legacy network',
      design: add(
        passthrough(),
        network('old', { IPv4Range: '10.240.0.0/16', autoCreateSubnetworks: undefined }),
        subnet('part', { network: 'old', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
      ),
      at: [{ id: 'part', field: 'network' }],
      also: ['network/legacy'],
    },
  ],
};
