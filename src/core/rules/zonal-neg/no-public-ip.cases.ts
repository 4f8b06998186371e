import type { Design } from '../../model/design.ts';
import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { noPublicIp } from './no-public-ip.ts';

const using = (design: Design, ipAddress?: string) =>
  change(
    change(design, 'vm-1', {
      networkInterfaces: [
        {
          id: 'n1',
          subnetwork: 'app',
          networkIP: '10.0.0.10',
          accessConfigs: [{ type: 'ONE_TO_ONE_NAT', natIP: '34.1.2.3' }],
        },
      ],
    }),
    'neg',
    { endpoints: [{ id: 'e1', instance: 'vm-1', ...(ipAddress ? { ipAddress } : {}) }] },
  );
const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];

export const cases: RuleCases = {
  rule: noPublicIp,
  good: [
    { name: 'the internal address of a VM that has an external one', design: using(application(), '10.0.0.10') },
    { name: 'no address at all', design: using(passthrough()) },
  ],
  bad: [
    { name: 'the external address in a GCE_VM_IP_PORT NEG', design: using(application(), '34.1.2.3'), at },
    { name: 'the external address in a GCE_VM_IP NEG', design: using(passthrough(), '34.1.2.3'), at },
  ],
};
