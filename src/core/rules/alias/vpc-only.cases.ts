import { network, vm } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { vpcOnly } from './vpc-only.ts';

export const cases: RuleCases = {
  rule: vpcOnly,
  good: [{ name: 'an alias range in a VPC network', design: application() }],
  bad: [
    {
      name: 'an alias range in a legacy network',
      design: add(
        application(),
        network('old', { IPv4Range: '10.240.0.0/16', autoCreateSubnetworks: undefined }),
        vm('web', {
          zone: 'us-central1-a',
          machineType: 'e2-medium',
          networkInterfaces: [{ id: 'n1', network: 'old', aliasIpRanges: [{ ipCidrRange: '10.240.9.0/24' }] }],
        }),
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges' }],
      also: ['network/legacy'],
    },
  ],
};
