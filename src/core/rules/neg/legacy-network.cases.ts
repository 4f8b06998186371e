import { neg, network } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { legacyNetwork } from './legacy-network.ts';

const legacy = network('old', { autoCreateSubnetworks: undefined, IPv4Range: '10.240.0.0/16' });

export const cases: RuleCases = {
  rule: legacyNetwork,
  good: [
    { name: 'a zonal NEG in a custom mode network', design: add(passthrough(), legacy) },
    { name: 'the same for a GCE_VM_IP_PORT NEG', design: application() },
  ],
  bad: [
    {
      name: 'a zonal NEG in a legacy network',
      design: add(
        passthrough(),
        legacy,
        neg('new', { networkEndpointType: 'GCE_VM_IP', zone: 'us-central1-a', network: 'old' }),
      ),
      at: [{ id: 'new', field: 'network' }],
      also: ['network/legacy'],
    },
  ],
};
