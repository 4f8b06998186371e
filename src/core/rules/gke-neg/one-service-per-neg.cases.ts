import { gkeService } from '../../model/builders.ts';
import { add } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { oneServicePerNeg } from './one-service-per-neg.ts';

const store = (negs: string[]) =>
  add(
    standalone(),
    gkeService('store', { cluster: 'prod', region: 'us-central1', ingress: false, ports: [{ port: 80 }], negs }),
  );

export const cases: RuleCases = {
  rule: oneServicePerNeg,
  good: [
    { name: 'a NEG of one Service', design: standalone() },
    { name: 'another Service without NEGs', design: store([]) },
  ],
  bad: [{ name: 'one NEG of two Services', design: store(['neg']), at: [{ id: 'store', field: 'negs[0]' }] }],
};
