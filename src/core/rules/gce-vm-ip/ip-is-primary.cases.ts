import type { Design } from '../../model/design.ts';
import { application, change, passthrough, portMapping } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipIsPrimary } from './ip-is-primary.ts';

const withAlias = (design: Design, ipAddress: string) =>
  change(
    change(design, 'vm-1', {
      networkInterfaces: [
        { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '10.0.0.64/28' }] },
      ],
    }),
    'neg',
    { endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress }] },
  );

export const cases: RuleCases = {
  rule: ipIsPrimary,
  good: [
    { name: 'the primary address of an interface with aliases', design: withAlias(passthrough(), '10.0.0.10') },
    { name: 'an alias address in a GCE_VM_IP_PORT NEG', design: withAlias(application(), '10.0.0.70') },
  ],
  bad: [
    {
      name: 'an alias address in a GCE_VM_IP NEG',
      design: withAlias(passthrough(), '10.0.0.70'),
      at: [{ id: 'neg', part: 'e1', field: 'ipAddress' }],
    },
    {
      name: 'an alias address in a port mapping NEG',
      design: change(withAlias(portMapping(), '10.0.0.70'), 'neg', {
        endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.70', port: 80, clientDestinationPort: 1001 }],
      }),
      at: [{ id: 'neg', part: 'e1', field: 'ipAddress' }],
      documentedOnly: true,
      fixes: ['Leave the address out: the primary one is taken'],
    },
  ],
};
