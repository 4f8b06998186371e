import { network, subnet, vm } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import type { Endpoint } from '../../model/kinds.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointIpBelongsToVm } from './endpoint-ip-belongs-to-vm.ts';

const using = (design: Design, ipAddress: string) =>
  change(design, 'neg', { endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress }] });
const nic = { id: 'n1', subnetwork: 'app' };
const aliases = { aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24', subnetworkRangeName: 'pods' }] };
const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];
const twoNics = change(
  add(
    application(),
    network('management'),
    subnet('admin', { network: 'management', region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
  ),
  'vm-1',
  {
    networkInterfaces: [
      { id: 'n0', subnetwork: 'admin', networkIP: '10.8.0.10' },
      { ...nic, networkIP: '10.0.0.10', ...aliases },
    ],
  },
);

/** A strange address of `vm-1` on port 80, and another endpoint. */
const beside = (endpoint: Omit<Endpoint, 'id'>) =>
  change(
    add(
      application(),
      vm('vm-2', {
        zone: 'us-central1-a',
        machineType: 'e2-medium',
        networkInterfaces: [{ ...nic, networkIP: '10.0.0.20' }],
      }),
    ),
    'neg',
    {
      endpoints: [
        { id: 'e1', instance: 'vm-1', ipAddress: '10.4.1.0', port: 80 },
        { ...endpoint, id: 'e2' },
      ],
    },
  );

export const cases: RuleCases = {
  rule: endpointIpBelongsToVm,
  good: [
    { name: 'the primary address', design: using(application(), '10.0.0.10') },
    { name: 'the first of an alias range', design: using(application(), '10.4.0.0') },
    { name: 'the last of an alias range', design: using(application(), '10.4.0.255') },
    { name: 'the primary address of nic1', design: using(twoNics, '10.0.0.10') },
  ],
  bad: [
    {
      name: 'the address right after the alias range',
      design: using(application(), '10.4.1.0'),
      at,
      fixes: ['Use the primary address 10.0.0.10', 'Take 10.4.1.0 on vm-1 out'],
    },
    { name: 'a neighbour’s address in a GCE_VM_IP NEG', design: using(passthrough(), '10.0.0.11'), at },
    {
      name: 'a strange address, and an endpoint that takes the primary one on the same port',
      design: beside({ instance: 'vm-1', port: 80 }),
      at,
      fixes: ['Take 10.4.1.0 on vm-1 out'],
    },
    {
      name: 'a strange address, and an endpoint that names the primary one on the same port',
      design: beside({ instance: 'vm-1', ipAddress: '10.0.0.10', port: 80 }),
      at,
      fixes: ['Take 10.4.1.0 on vm-1 out'],
    },
    {
      name: 'a strange address, and an endpoint that takes the primary one on another port',
      design: beside({ instance: 'vm-1', port: 81 }),
      at,
      fixes: ['Use the primary address 10.0.0.10', 'Take 10.4.1.0 on vm-1 out'],
    },
    {
      name: 'a strange address, and an endpoint out of the alias range on the same port',
      design: beside({ instance: 'vm-1', ipAddress: '10.4.0.5', port: 80 }),
      at,
      fixes: ['Use the primary address 10.0.0.10', 'Take 10.4.1.0 on vm-1 out'],
    },
    {
      name: 'a strange address, and an endpoint on another VM on the same port',
      design: beside({ instance: 'vm-2', port: 80 }),
      at,
      fixes: ['Use the primary address 10.0.0.10', 'Take 10.4.1.0 on vm-1 out'],
    },
    {
      name: 'an address of another interface, where Google has still to choose that of the right one',
      design: using(
        change(twoNics, 'vm-1', {
          networkInterfaces: [{ id: 'n0', subnetwork: 'admin', networkIP: '10.8.0.10' }, nic],
        }),
        '10.8.0.10',
      ),
      at,
      fixes: ['Leave the address out: the primary one is taken', 'Take 10.8.0.10 on vm-1 out'],
    },
    {
      name: 'an alias address of another interface, where Google has still to choose that of the right one',
      design: using(
        change(twoNics, 'vm-1', {
          networkInterfaces: [
            {
              id: 'n0',
              subnetwork: 'admin',
              networkIP: '10.8.0.10',
              aliasIpRanges: [{ ipCidrRange: '10.8.0.64/28' }],
            },
            nic,
          ],
        }),
        '10.8.0.70',
      ),
      at,
    },
    { name: 'an address of the interface in another subnet', design: using(twoNics, '10.8.0.10'), at },
    {
      name: 'Google has still to choose the primary address',
      design: using(change(application(), 'vm-1', { networkInterfaces: [{ ...nic, ...aliases }] }), '10.0.0.77'),
      at,
      severity: 'unchecked',
    },
    {
      name: 'Google has still to choose the alias range',
      design: using(
        change(application(), 'vm-1', {
          networkInterfaces: [
            { ...nic, networkIP: '10.0.0.10', aliasIpRanges: [{ ipCidrRange: '/24', subnetworkRangeName: 'pods' }] },
          ],
        }),
        '10.4.7.1',
      ),
      at,
      severity: 'unchecked',
    },
  ],
};
