import { external, network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { sameVpcNics } from './same-vpc-nics.ts';

/** The design with another interface as nic0, in a subnet of that network. */
const behind = (design: Design, home: string) =>
  change(
    change(
      add(
        design,
        network('management'),
        subnet('admin', { network: home, region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
      ),
      'vm-1',
      {
        networkInterfaces: [
          { id: 'n0', subnetwork: 'admin', networkIP: '10.8.0.10' },
          { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10' },
        ],
      },
    ),
    'neg',
    { endpoints: [{ id: 'e1', instance: 'vm-1' }] },
  );
const at = [{ id: 'neg', part: 'e1', field: 'instance' }];
/** Said of the VM itself, and rightly: two interfaces in one network are doubtful without any NEG. */
const also = ['vm/nics-in-different-networks'];

export const cases: RuleCases = {
  rule: sameVpcNics,
  good: [
    { name: 'a single interface', design: application() },
    { name: 'nic1 in a network of its own', design: behind(passthrough(), 'management') },
    {
      name: 'two interfaces in subnets of which the design does not tell the network',
      design: change(
        change(add(passthrough(), external('shared'), external('admin')), 'vm-1', {
          networkInterfaces: [
            { id: 'n0', subnetwork: 'admin', networkIP: '10.8.0.10' },
            { id: 'n1', subnetwork: 'shared', networkIP: '10.0.0.10' },
          ],
        }),
        'neg',
        { subnetwork: 'shared' },
      ),
    },
  ],
  bad: [
    { name: 'nic1 beside nic0 in one network, GCE_VM_IP', design: behind(passthrough(), 'vpc'), at, also },
    { name: 'nic1 beside nic0 in one network, GCE_VM_IP_PORT', design: behind(application(), 'vpc'), at, also },
    {
      name: 'nic1 beside nic0 in one network, and a VM with one interface',
      design: change(
        add(
          behind(passthrough(), 'vpc'),
          vm('vm-2', {
            zone: 'us-central1-a',
            machineType: 'e2-medium',
            networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20' }],
          }),
        ),
        'neg',
        {
          endpoints: [
            { id: 'e2', instance: 'vm-2' },
            { id: 'e1', instance: 'vm-1' },
          ],
        },
      ),
      at,
      also,
    },
  ],
};
