import { external, network, subnet, vm } from '../../model/builders.ts';
import { add, application, change, passthrough, portMapping } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointNicInNegSubnet } from './endpoint-nic-in-neg-subnet.ts';

const place = { zone: 'us-central1-a', machineType: 'e2-medium' };
const data = subnet('data', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.9.0.0/24' });
const other = [
  data,
  vm('vm-2', { ...place, networkInterfaces: [{ id: 'n1', subnetwork: 'data', networkIP: '10.9.0.10' }] }),
];
const second = {
  endpoints: [
    { id: 'e1', instance: 'vm-1' },
    { id: 'e2', instance: 'vm-2' },
  ],
};
const only = { endpoints: [{ id: 'e2', instance: 'vm-2' }] };
const at = [{ id: 'neg', part: 'e2', field: 'instance' }];
/** nic0 in a network of its own for management, nic1 in the subnet of the NEG. */
const appliance = [
  network('management'),
  subnet('admin', { network: 'management', region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
  vm('vm-2', {
    ...place,
    networkInterfaces: [
      { id: 'n1', subnetwork: 'admin', networkIP: '10.8.0.10' },
      { id: 'n2', subnetwork: 'app', networkIP: '10.0.0.20' },
    ],
  }),
];
const handMade = change(
  change(change(add(passthrough(), ...other), 'vpc', { autoCreateSubnetworks: true }), 'app', {
    ipCidrRange: '10.128.0.0/20',
  }),
  'vm-1',
  { networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.128.0.10' }] },
);

export const cases: RuleCases = {
  rule: endpointNicInNegSubnet,
  ofMissing: ['app: no region'],
  good: [
    { name: 'a VM whose nic0 is in the subnet', design: application() },
    { name: 'a VM whose nic1 is in the subnet', design: change(add(passthrough(), ...appliance), 'neg', second) },
    {
      name: 'an auto mode network finds its automatic subnet',
      design: change(handMade, 'neg', { subnetwork: undefined }),
    },
  ],
  bad: [
    {
      name: 'GCE_VM_IP: a VM of another subnet',
      design: change(add(passthrough(), ...other), 'neg', second),
      at,
      fixes: ['Take vm-2 out of neg'],
    },
    { name: 'GCE_VM_IP_PORT: a VM of another subnet', design: change(add(application(), ...other), 'neg', second), at },
    {
      name: 'all VMs are in another subnet',
      design: change(add(passthrough(), ...other), 'neg', only),
      at,
      fixes: ['Put neg into the subnet data', 'Take vm-2 out of neg'],
    },
    {
      name: 'all VMs are in two other subnets, of which only one is in the network of the NEG',
      design: change(
        add(
          passthrough(),
          data,
          network('management'),
          subnet('admin', { network: 'management', region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
          ...[2, 3].map((number) =>
            vm(`vm-${number}`, {
              ...place,
              networkInterfaces: [
                { id: 'n1', subnetwork: 'admin', networkIP: `10.8.0.1${number}` },
                { id: 'n2', subnetwork: 'data', networkIP: `10.9.0.1${number}` },
              ],
            }),
          ),
        ),
        'neg',
        {
          endpoints: [
            { id: 'e2', instance: 'vm-2' },
            { id: 'e3', instance: 'vm-3' },
          ],
        },
      ),
      at: ['e2', 'e3'].map((part) => ({ id: 'neg', part, field: 'instance' })),
      fixes: ['Put neg into the subnet data', 'Take vm-2 out of neg'],
    },
    {
      name: 'a VM of another subnet beside one that the design does not show',
      design: change(add(passthrough(), ...other, external('far')), 'neg', {
        endpoints: [
          { id: 'e2', instance: 'vm-2' },
          { id: 'e3', instance: 'far' },
        ],
      }),
      at,
      fixes: ['Take vm-2 out of neg'],
    },
    {
      name: 'a VM of another subnet twice, once with its address there',
      design: change(add(application(), ...other), 'neg', {
        endpoints: [
          { id: 'e2', instance: 'vm-2', port: 81 },
          { id: 'e3', instance: 'vm-2', ipAddress: '10.9.0.10', port: 80 },
        ],
      }),
      at: ['e2', 'e3'].map((part) => ({ id: 'neg', part, field: 'instance' })),
      fixes: ['Take vm-2 out of neg'],
    },
    {
      name: 'a VM of another subnet in a port mapping NEG',
      design: change(add(portMapping(), ...other), 'neg', {
        endpoints: [{ id: 'e2', instance: 'vm-2', port: 80, clientDestinationPort: 1001 }],
      }),
      at,
      documentedOnly: true,
    },
    {
      name: 'the automatic subnet is meant, and the VM is in one made by hand',
      design: change(handMade, 'neg', { ...second, subnetwork: undefined }),
      at,
    },
    {
      name: 'all VMs are in another subnet, with an address there',
      design: change(add(passthrough(), ...other), 'neg', {
        endpoints: [{ id: 'e2', instance: 'vm-2', ipAddress: '10.9.0.10' }],
      }),
      at,
      fixes: ['Take 10.9.0.10 on vm-2 out of neg'],
    },
  ],
};
