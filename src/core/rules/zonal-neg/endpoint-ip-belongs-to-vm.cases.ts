import { network, subnet } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
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

export const cases: RuleCases = {
  rule: endpointIpBelongsToVm,
  good: [
    { name: 'the primary address', design: using(application(), '10.0.0.10') },
    { name: 'the first of an alias range', design: using(application(), '10.4.0.0') },
    { name: 'the last of an alias range', design: using(application(), '10.4.0.255') },
    { name: 'the primary address of nic1', design: using(twoNics, '10.0.0.10') },
  ],
  bad: [
    { name: 'the address right after the alias range', design: using(application(), '10.4.1.0'), at },
    { name: 'a neighbour’s address in a GCE_VM_IP NEG', design: using(passthrough(), '10.0.0.11'), at },
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
