import { neg, network, subnet } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { uniqueIp } from './unique-ip.ts';

const unaddressed = change(passthrough(), 'vm-1', { networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] });
const at = [{ id: 'neg', part: 'e2', field: 'instance' }];

export const cases: RuleCases = {
  rule: uniqueIp,
  ofMissing: ['without vm-1', 'neg: endpoints[1], no ipAddress', 'vm-1: no networkInterfaces'],
  good: [
    { name: 'one VM', design: passthrough() },
    {
      name: 'the same VM in two NEGs',
      design: add(
        passthrough(),
        neg('second', {
          networkEndpointType: 'GCE_VM_IP',
          zone: 'us-central1-a',
          network: 'vpc',
          subnetwork: 'app',
          endpoints: [{ id: 'e1', instance: 'vm-1' }],
        }),
      ),
    },
  ],
  bad: [
    {
      name: 'the same VM twice',
      design: change(passthrough(), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-1' },
        ],
      }),
      at,
    },
    {
      name: 'once by name, once by its address as well',
      design: change(passthrough(), 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-1', ipAddress: '10.0.0.10' },
        ],
      }),
      at,
    },
    {
      name: 'twice, of an interface whose address Google chooses',
      design: change(unaddressed, 'neg', {
        endpoints: [
          { id: 'e1', instance: 'vm-1' },
          { id: 'e2', instance: 'vm-1' },
          { id: 'e3', instance: 'vm-1', ipAddress: '10.0.0.30' },
        ],
      }),
      at: [...at, { id: 'neg', part: 'e3', field: 'instance' }],
    },
    {
      name: 'twice, and once with the address of another interface, which is wrong by itself',
      design: change(
        change(
          add(
            passthrough(),
            network('management'),
            subnet('admin', { network: 'management', region: 'us-central1', ipCidrRange: '10.8.0.0/24' }),
          ),
          'vm-1',
          {
            machineType: 'e2-standard-4',
            networkInterfaces: [
              { id: 'n0', subnetwork: 'admin', networkIP: '10.8.0.10' },
              { id: 'n1', subnetwork: 'app' },
            ],
          },
        ),
        'neg',
        {
          endpoints: [
            { id: 'e1', instance: 'vm-1' },
            { id: 'e2', instance: 'vm-1', ipAddress: '10.8.0.10' },
            { id: 'e3', instance: 'vm-1' },
          ],
        },
      ),
      at: [{ id: 'neg', part: 'e3', field: 'instance' }],
      also: ['zonal-neg/endpoint-ip-belongs-to-vm'],
    },
    {
      name: 'one address twice, without a VM',
      design: change(passthrough(), 'neg', {
        endpoints: [
          { id: 'e1', ipAddress: '10.0.0.30' },
          { id: 'e2', ipAddress: '10.0.0.30' },
        ],
      }),
      at: [{ id: 'neg', part: 'e2', field: 'ipAddress' }],
    },
  ],
};
