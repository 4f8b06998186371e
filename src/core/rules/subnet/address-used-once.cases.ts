import { address, forwardingRule, network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressUsedOnce } from './address-used-once.ts';

const web = (networkIP: string, subnetwork = 'app') =>
  vm('web', {
    zone: 'us-central1-a',
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', subnetwork, networkIP }],
  });
const second = (IPAddress: string) =>
  forwardingRule('rule-2', {
    loadBalancingScheme: 'INTERNAL',
    region: 'us-central1',
    IPProtocol: 'TCP',
    ports: ['443'],
    IPAddress,
    backendService: 'service',
    network: 'vpc',
    subnetwork: 'app',
  });
const reserved = address('vip', {
  region: 'us-central1',
  addressType: 'INTERNAL',
  purpose: 'SHARED_LOADBALANCER_VIP',
  subnetwork: 'app',
  address: '10.0.0.40',
});

export const cases: RuleCases = {
  rule: addressUsedOnce,
  good: [
    { name: 'two VMs with two addresses', design: add(passthrough(), web('10.0.0.11')) },
    {
      name: 'the same address in another network',
      design: add(
        passthrough(),
        network('other'),
        subnet('there', { network: 'other', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
        web('10.0.0.10', 'there'),
      ),
    },
    {
      name: 'two frontends on one shared address',
      design: add(change(passthrough(), 'rule', { IPAddress: 'vip' }), reserved, second('vip')),
    },
    {
      name: 'a reservation for the address of a VM',
      design: add(
        passthrough(),
        address('kept', { region: 'us-central1', addressType: 'INTERNAL', subnetwork: 'app', address: '10.0.0.10' }),
      ),
    },
  ],
  bad: [
    {
      name: 'one address reserved twice',
      design: add(
        passthrough(),
        ...['a', 'b'].map((id) =>
          address(id, { region: 'us-central1', addressType: 'INTERNAL', subnetwork: 'app', address: '10.0.0.50' }),
        ),
      ),
      at: [{ id: 'b', field: 'address' }],
    },
    {
      name: 'two VMs with one address',
      design: add(passthrough(), web('10.0.0.10')),
      at: [{ id: 'web', part: 'n1', field: 'networkIP' }],
    },
    {
      name: 'a frontend on the address of a VM',
      design: change(passthrough(), 'rule', { IPAddress: '10.0.0.10' }),
      at: [{ id: 'rule', field: 'IPAddress' }],
    },
  ],
};
