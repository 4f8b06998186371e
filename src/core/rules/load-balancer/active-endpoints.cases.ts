import { external, instanceGroup, vm } from '../../model/builders.ts';
import { add, change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { activeEndpoints } from './active-endpoints.ts';

/** So many VMs of somebody else in one instance group behind the load balancer. */
function grouped(count: number, service: object = {}) {
  const names = Array.from({ length: count }, (_, index) => `node-${index}`);
  const design = add(
    passthrough(),
    ...names.map((name) => external(name, { url: `projects/shop/zones/us-central1-a/instances/${name}` })),
    instanceGroup('group', { zone: 'us-central1-a', network: 'vpc', subnetwork: 'app', instances: names }),
  );
  return change(design, 'service', {
    backends: [{ id: 'b1', group: 'group', balancingMode: 'CONNECTION' }],
    ...service,
  });
}
/** So many VMs in the NEG behind the load balancer. */
function listed(count: number) {
  const names = Array.from({ length: count }, (_, index) => `vm-${index + 2}`);
  const vms = names.map((name, index) =>
    vm(name, {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [
        { id: 'n1', subnetwork: 'app', networkIP: `10.0.${Math.floor(index / 200) + 1}.${(index % 200) + 10}` },
      ],
    }),
  );
  const design = change(add(passthrough(), ...vms), 'app', { ipCidrRange: '10.0.0.0/20' });
  return change(design, 'neg', { endpoints: names.map((instance, index) => ({ id: `e${index}`, instance })) });
}
const subsetting = { subsetting: { policy: 'CONSISTENT_HASH_SUBSETTING' } };

export const cases: RuleCases = {
  rule: activeEndpoints,
  good: [
    { name: '250 endpoints', design: grouped(250) },
    { name: '251 endpoints with subsetting', design: grouped(251, subsetting) },
    { name: '250 endpoints of a NEG', design: listed(250) },
    {
      name: '251 VMs behind a load balancer with proxies',
      design: change(
        add(groupApplication(), ...Object.values(grouped(251).resources).filter(({ kind }) => kind === 'external')),
        'group',
        { instances: Array.from({ length: 251 }, (_, index) => `node-${index}`) },
      ),
    },
  ],
  bad: [
    { name: '251 endpoints', design: grouped(251), at: [{ id: 'service', field: 'subsetting' }] },
    {
      name: '2,001 endpoints with subsetting',
      design: grouped(2001, subsetting),
      at: [{ id: 'service', field: 'backends' }],
    },
    { name: '251 endpoints of a NEG', design: listed(251), at: [{ id: 'service', field: 'subsetting' }] },
  ],
};
