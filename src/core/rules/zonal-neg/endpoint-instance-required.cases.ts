import { subnet, vm } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { endpointInstanceRequired } from './endpoint-instance-required.ts';

const place = { zone: 'us-central1-a', machineType: 'e2-medium' };
const nic = { id: 'n1', subnetwork: 'app', networkIP: '10.0.0.20' };
const pods = { aliasIpRanges: [{ ipCidrRange: '10.4.7.0/24', subnetworkRangeName: 'pods' }] };
/** An endpoint that names its VM, and one with an address alone. */
const beside = (ipAddress: string) => ({
  endpoints: [
    { id: 'e1', ipAddress },
    { id: 'e2', instance: 'vm-1', ipAddress: '10.4.0.6' },
  ],
});
const at = [{ id: 'neg', part: 'e1', field: 'instance' }];

export const cases: RuleCases = {
  rule: endpointInstanceRequired,
  good: [
    { name: 'an endpoint with a VM alone', design: passthrough() },
    { name: 'an endpoint with a VM and an address', design: application() },
  ],
  bad: [
    {
      name: 'an address without its VM',
      design: change(application(), 'neg', { endpoints: [{ id: 'e1', ipAddress: '10.4.0.5' }] }),
      at,
    },
    {
      name: 'the primary address of a VM without the VM',
      design: change(
        add(application(), vm('vm-2', { ...place, networkInterfaces: [nic] })),
        'neg',
        beside('10.0.0.20'),
      ),
      at,
      fixes: ['Name vm-2, which has this address'],
    },
    {
      name: 'the address of a VM in another zone',
      design: change(
        add(application(), vm('vm-2', { ...place, zone: 'us-central1-b', networkInterfaces: [nic] })),
        'neg',
        beside('10.0.0.20'),
      ),
      at,
      fixes: [],
    },
    {
      name: 'an address that a VM has in another subnet',
      design: change(
        add(
          application(),
          subnet('data', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
          vm('vm-2', {
            ...place,
            machineType: 'e2-standard-4',
            networkInterfaces: [nic, { id: 'n2', subnetwork: 'data', networkIP: '10.9.0.10' }],
          }),
        ),
        'neg',
        beside('10.9.0.10'),
      ),
      at,
      also: ['vm/nics-in-different-networks'],
      fixes: [],
    },
    {
      name: 'an address of an alias range in a GCE_VM_IP NEG',
      design: change(
        change(add(passthrough(), vm('vm-2', { ...place, networkInterfaces: [{ ...nic, ...pods }] })), 'app', {
          secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/16' }],
        }),
        'neg',
        { endpoints: [{ id: 'e1', ipAddress: '10.4.7.7' }] },
      ),
      at,
      fixes: [],
    },
    {
      name: 'an endpoint that is still blank',
      design: change(passthrough(), 'neg', { endpoints: [{ id: 'e1' }] }),
      at,
    },
  ],
};
