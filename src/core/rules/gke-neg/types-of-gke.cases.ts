import { gkeService } from '../../model/builders.ts';
import { add, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ofNodes, standalone } from './case-designs.ts';
import { typesOfGke } from './types-of-gke.ts';

export const cases: RuleCases = {
  rule: typesOfGke,
  good: [
    { name: 'a NEG of Pods', design: standalone() },
    { name: 'a NEG of nodes', design: ofNodes() },
  ],
  bad: [
    {
      name: 'a serverless NEG',
      design: add(
        serverless(),
        gkeService('shop', { cluster: 'prod', region: 'us-central1', ports: [{ port: 80 }], negs: ['run-neg'] }),
      ),
      at: [{ id: 'shop', field: 'negs[0]' }],
    },
  ],
};
