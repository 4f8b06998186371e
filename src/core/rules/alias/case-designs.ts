import { vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Nic } from '../../model/kinds.ts';
import { add, application } from '../bases.ts';

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
