import { external, instanceGroup } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
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
const subsetting = { subsetting: { policy: 'CONSISTENT_HASH_SUBSETTING' } };

export const cases: RuleCases = {
  rule: activeEndpoints,
  good: [
    { name: '250 endpoints', design: grouped(250) },
    { name: '251 endpoints with subsetting', design: grouped(251, subsetting) },
  ],
  bad: [
    { name: '251 endpoints', design: grouped(251), at: [{ id: 'service', field: 'subsetting' }] },
    {
      name: '2,001 endpoints with subsetting',
      design: grouped(2001, subsetting),
      at: [{ id: 'service', field: 'backends' }],
    },
  ],
};
