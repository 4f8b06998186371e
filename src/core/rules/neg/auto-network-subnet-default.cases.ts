import type { Design } from '../../model/design.ts';
import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { autoNetworkSubnetDefault } from './auto-network-subnet-default.ts';

/** The design with its network in auto mode, and `app` as the automatic subnet of the region. */
function inAutoMode(design: Design): Design {
  const auto = change(design, 'vpc', { autoCreateSubnetworks: true });
  const nics = [{ id: 'n1', subnetwork: 'app', networkIP: '10.128.0.10' }];
  const moved = change(change(auto, 'app', { ipCidrRange: '10.128.0.0/20', secondaryIpRanges: undefined }), 'vm-1', {
    networkInterfaces: nics,
  });
  return change(moved, 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1' }] });
}

export const cases: RuleCases = {
  rule: autoNetworkSubnetDefault,
  ofMissing: ['neg: no subnetwork'],
  good: [
    { name: 'a custom mode network', design: application() },
    { name: 'an auto mode network, and the subnet is written down', design: inAutoMode(application()) },
  ],
  bad: [
    {
      name: 'a NEG without a subnet',
      design: change(inAutoMode(application()), 'neg', { subnetwork: undefined }),
      at: [{ id: 'neg', field: 'subnetwork' }],
    },
  ],
};
