import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { connectionPending } from './connection-pending.ts';

const accepting = (fields: object) => change(published(), 'orders', fields);
const byHand = { connectionPreference: 'ACCEPT_MANUAL' };
const at = [{ id: 'psc', field: 'pscTargetService' }];

export const cases: RuleCases = {
  rule: connectionPending,
  ofMissing: ['orders: no consumerAcceptLists'],
  good: [
    { name: 'an attachment that accepts automatically', design: published() },
    {
      name: 'an attachment that lists the project',
      design: accepting({ ...byHand, consumerAcceptLists: [{ projectIdOrNum: 'my-project', connectionLimit: 5 }] }),
    },
    {
      name: 'an attachment that lists the network',
      design: accepting({ ...byHand, consumerAcceptLists: [{ networkUrl: 'projects/p/global/networks/n' }] }),
    },
  ],
  bad: [
    { name: 'an attachment that accepts by hand and lists nobody', design: accepting(byHand), at },
    {
      name: 'an attachment that accepts another project',
      design: accepting({ ...byHand, consumerAcceptLists: [{ projectIdOrNum: 'team-b' }] }),
      at,
    },
    { name: 'an attachment that rejects the project', design: accepting({ consumerRejectLists: ['my-project'] }), at },
  ],
};
