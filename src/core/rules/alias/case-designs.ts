import { designOf, network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Nic } from '../../model/kinds.ts';
import { add, application } from '../bases.ts';

/**
 * A subnet `tiny` of eight addresses, 10.0.0.0/29, in which two VMs take the two that are even and not reserved: `other`
 * and, with these alias ranges on its interface `n1`, `web`. Its secondary range `more` is 10.8.0.0/29.
 */
export function fullSubnet(...aliasIpRanges: NonNullable<Nic['aliasIpRanges']>): Design {
  const small = (networkIP: string, more: Partial<Nic> = {}) => ({
    zone: 'us-central1-a',
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', subnetwork: 'tiny', networkIP, ...more }],
  });
  return designOf(
    network('vpc'),
    subnet('tiny', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange: '10.0.0.0/29',
      secondaryIpRanges: [{ rangeName: 'more', ipCidrRange: '10.8.0.0/29' }],
    }),
    vm('other', small('10.0.0.4')),
    vm('web', small('10.0.0.2', { aliasIpRanges })),
  );
}

/** The base with one more VM, `web`, whose only interface `n1` in subnet `app` has these alias ranges. */
export function nicWithAliases(...aliasIpRanges: NonNullable<Nic['aliasIpRanges']>): Design {
  return add(
    application(),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20', aliasIpRanges }],
    }),
  );
}
