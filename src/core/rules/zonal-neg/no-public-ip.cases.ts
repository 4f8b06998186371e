import { network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, passthrough } from '../bases.ts';
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
    {
      name: 'the external address of an interface in another subnet',
      design: change(
        add(
          application(),
          network('management'),
          subnet('admin', { network: 'management', region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
          vm('vm-2', {
            zone: 'us-central1-a',
            machineType: 'e2-medium',
            networkInterfaces: [
              {
                id: 'n0',
                subnetwork: 'admin',
                networkIP: '10.8.0.10',
                accessConfigs: [{ type: 'ONE_TO_ONE_NAT', natIP: '34.1.2.3' }],
              },
              { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20' },
            ],
          }),
        ),
        'neg',
        { endpoints: [{ id: 'e1', instance: 'vm-2', ipAddress: '34.1.2.3' }] },
      ),
      at,
      fixes: ['Use the internal address 10.0.0.20'],
    },
    {
      name: 'the external address of one VM beside another VM, and an endpoint without an address',
      design: change(
        add(
          using(application()),
          vm('vm-2', {
            zone: 'us-central1-a',
            machineType: 'e2-medium',
            networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20' }],
          }),
        ),
        'neg',
        {
          endpoints: [
            { id: 'e1', instance: 'vm-2', ipAddress: '10.0.0.20' },
            { id: 'e2', instance: 'vm-1', port: 81 },
            { id: 'e3', instance: 'vm-1', ipAddress: '34.1.2.3' },
          ],
        },
      ),
      at: [{ id: 'neg', part: 'e3', field: 'ipAddress' }],
    },
  ],
};
