import { network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { dynamicNic } from './dynamic-nic.ts';

const withDynamic = (...dynamic: { vlan?: number; parentNicName?: string }[]) =>
  add(
    passthrough(),
    ...dynamic.flatMap((_, index) => [
      network(`net-${index}`),
      subnet(`sub-${index}`, { network: `net-${index}`, region: 'us-central1', ipCidrRange: `10.50.${index}.0/24` }),
    ]),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'n2-standard-8',
      networkInterfaces: [
        { id: 'n1', subnetwork: 'app' },
        ...dynamic.map((fields, index) => ({ id: `d${index}`, subnetwork: `sub-${index}`, ...fields })),
      ],
    }),
  );

export const cases: RuleCases = {
  rule: dynamicNic,
  ofMissing: [
    'web: networkInterfaces[1], no vlan',
    'web: networkInterfaces[1], no parentNicName',
    'web: networkInterfaces[2], no vlan',
    'web: networkInterfaces[2], no parentNicName',
  ],
  good: [
    { name: 'ordinary interfaces', design: withDynamic({}) },
    {
      name: 'two VLANs on one parent',
      design: withDynamic({ vlan: 2, parentNicName: 'nic0' }, { vlan: 255, parentNicName: 'nic0' }),
    },
  ],
  bad: [
    {
      name: 'a Dynamic NIC with VLAN 1',
      design: withDynamic({ vlan: 1, parentNicName: 'nic0' }),
      at: [{ id: 'web', part: 'd0', field: 'vlan' }],
    },
    {
      name: 'a Dynamic NIC with VLAN 256',
      design: withDynamic({ vlan: 256, parentNicName: 'nic0' }),
      at: [{ id: 'web', part: 'd0', field: 'vlan' }],
    },
    {
      name: 'a Dynamic NIC with half a VLAN',
      design: withDynamic({ vlan: 7.5, parentNicName: 'nic0' }),
      at: [{ id: 'web', part: 'd0', field: 'vlan' }],
    },
    {
      name: 'nic0 as a Dynamic NIC',
      design: change(withDynamic(), 'web', { networkInterfaces: [{ id: 'n1', subnetwork: 'app', vlan: 7 }] }),
      at: [{ id: 'web', part: 'n1', field: 'parentNicName' }],
      fixes: [],
    },
    {
      name: 'Dynamic NICs alone, so that nic0 is no parent',
      design: change(withDynamic({}), 'web', {
        networkInterfaces: [
          { id: 'n2', subnetwork: 'app', vlan: 7 },
          { id: 'n1', subnetwork: 'sub-0', vlan: 8 },
        ],
      }),
      at: ['n1', 'n2'].map((part) => ({ id: 'web', part, field: 'parentNicName' })),
      fixes: [],
    },
    {
      name: 'a parent without a VLAN',
      design: withDynamic({ parentNicName: 'nic0' }),
      at: [{ id: 'web', part: 'd0', field: 'vlan' }],
    },
    {
      name: 'a VLAN without a parent',
      design: withDynamic({ vlan: 7 }),
      at: [{ id: 'web', part: 'd0', field: 'parentNicName' }],
      fixes: ['Make nic0 its parent'],
    },
    {
      name: 'another Dynamic NIC as the parent',
      design: withDynamic({ vlan: 7, parentNicName: 'nic0' }, { vlan: 8, parentNicName: 'nic1' }),
      at: [{ id: 'web', part: 'd1', field: 'parentNicName' }],
    },
    {
      name: 'one VLAN twice on one parent',
      design: withDynamic({ vlan: 7, parentNicName: 'nic0' }, { vlan: 7, parentNicName: 'nic0' }),
      severity: 'warning',
      at: [{ id: 'web', part: 'd1', field: 'vlan' }],
    },
  ],
};
