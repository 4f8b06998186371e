import { external } from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { groupCollection } from './group-collection.ts';

const to = (target: Resource) =>
  change(add(application(), target), 'service', { backends: [{ id: 'b1', group: target.id }] });
const link = (path: string) =>
  to(external('outside', { url: `https://www.googleapis.com/compute/v1/projects/p/zones/us-central1-a/${path}` }));
const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: groupCollection,
  good: [
    { name: 'a NEG of the design', design: application() },
    { name: 'the link of a NEG elsewhere', design: link('networkEndpointGroups/shop') },
    { name: 'the link of an instance group elsewhere', design: link('instanceGroups/shop') },
    { name: 'something without a link', design: to(external('outside', { url: 'shop' })) },
  ],
  bad: [
    { name: 'the link of a managed group’s manager', design: link('instanceGroupManagers/shop'), at },
    { name: 'the link of a VM', design: link('instances/shop'), at },
    {
      name: 'the link of a target pool',
      design: to({
        id: 'pool',
        kind: 'opaque',
        apiKind: 'compute#targetPool',
        url: 'https://www.googleapis.com/compute/v1/projects/p/regions/us-central1/targetPools/pool',
      }),
      at,
    },
  ],
};
