import { external, network, subnet, vm } from '../../model/builders.ts';
import { add, application, change, passthrough, portMapping } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointNicInNegNetwork } from './endpoint-nic-in-neg-network.ts';

const place = { zone: 'us-central1-a', machineType: 'e2-medium' };
const other = [
  network('other'),
  subnet('else', { network: 'other', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
  vm('stranger', { ...place, networkInterfaces: [{ id: 'n1', subnetwork: 'else', networkIP: '10.9.0.10' }] }),
];
const two = [
  { id: 'e1', instance: 'vm-1' },
  { id: 'e2', instance: 'stranger' },
];

export const cases: RuleCases = {
  rule: endpointNicInNegNetwork,
  good: [
    { name: 'a VM whose nic0 is in the network', design: application() },
    { name: 'a VM of another network that is no endpoint', design: add(passthrough(), ...other) },
    {
      name: 'a VM whose subnet lies outside the design',
      design: change(
        add(
          passthrough(),
          external('shared', { url: 'projects/host/regions/us-central1/subnetworks/shared' }),
          vm('stranger', { ...place, networkInterfaces: [{ id: 'n1', subnetwork: 'shared', networkIP: '10.9.0.10' }] }),
        ),
        'neg',
        { endpoints: two },
      ),
    },
  ],
  bad: [
    {
      name: 'a VM of another network in a GCE_VM_IP NEG',
      design: change(add(passthrough(), ...other), 'neg', { endpoints: two }),
      at: [{ id: 'neg', part: 'e2', field: 'instance' }],
    },
    {
      name: 'a VM of another network in a GCE_VM_IP_PORT NEG',
      design: change(add(application(), ...other), 'neg', { endpoints: two }),
      at: [{ id: 'neg', part: 'e2', field: 'instance' }],
    },
    {
      name: 'a VM of another network in a port mapping NEG',
      design: change(add(portMapping(), ...other), 'neg', {
        endpoints: [{ id: 'e2', instance: 'stranger', port: 80, clientDestinationPort: 1001 }],
      }),
      at: [{ id: 'neg', part: 'e2', field: 'instance' }],
      documentedOnly: true,
    },
  ],
};
