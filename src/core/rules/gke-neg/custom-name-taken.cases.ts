import { gkeService } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { customNameTaken } from './custom-name-taken.ts';

const ports = [{ port: 80, targetPort: 8080, negName: 'shop-80' }];
const byHand = (description?: string): Design =>
  change(standalone({ ports, negs: undefined }), 'neg', { name: 'shop-80', description });
const second = (region: string): Design =>
  add(
    standalone({ ports }),
    gkeService('store', { cluster: 'test', region, ingress: false, ports, nodeZones: ['us-central1-a'] }),
  );
const at = [{ id: 'shop', field: 'ports[0].negName' }];

export const cases: RuleCases = {
  rule: customNameTaken,
  ofMissing: ['shop: no negs', 'shop: no name', 'neg: no description'],
  good: [
    { name: 'the name of its own NEG', design: change(standalone({ ports }), 'neg', { name: 'shop-80' }) },
    {
      name: 'a NEG that says GKE made it for this Service',
      design: byHand('{"cluster-uid":"0a","namespace":"default","service-name":"shop","port":"80"}'),
    },
    { name: 'another name', design: change(byHand(), 'neg', { name: 'web-80' }) },
    { name: 'the same name in another region', design: second('europe-west1') },
  ],
  bad: [
    { name: 'a NEG made by hand', design: byHand(), at },
    {
      name: 'a NEG of another Service',
      design: byHand('{"cluster-uid":"0a","namespace":"default","service-name":"store","port":"80"}'),
      at,
    },
    {
      name: 'a NEG of a Service of the same name in another namespace',
      design: byHand('{"cluster-uid":"0a","namespace":"test","service-name":"shop","port":"80"}'),
      at,
    },
    {
      name: 'two Services with one name',
      design: second('us-central1'),
      at: [{ id: 'store', field: 'ports[0].negName' }],
    },
  ],
};
