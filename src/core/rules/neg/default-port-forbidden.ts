import { setAt } from '../../edit/set-at.ts';
import { set } from '../../edit/write.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const defaultPortForbidden = defineRule({
  id: 'neg/default-port-forbidden',
  severity: 'error',
  title: 'GCE_VM_IP, serverless and Private Service Connect NEGs have no default port',
  why: 'A default port stands in for ports of endpoints. A GCE_VM_IP endpoint is an interface and has no port, and the two service types have no endpoints to give one to.',
  source: cite('zonalNegOverview', 'apiNeg', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg) {
    const facts = negFacts(neg);
    const port = neg.defaultPort;
    if (port === undefined || facts?.defaultPort !== 'forbidden') return;
    const remove: Fix = {
      title: 'Remove the default port',
      safety: 'safe',
      edit: (design) => set(design, 'neg', neg.id, { defaultPort: undefined }),
    };
    const asProducerPort: Fix = {
      title: `Use ${port} as the producer port instead`,
      safety: 'design',
      edit: (design) => setAt(remove.edit(design), { id: neg.id }, 'pscData.producerPort', port),
    };
    const isPsc = facts.id === 'PRIVATE_SERVICE_CONNECT';
    yield {
      at: [{ id: neg.id, field: 'defaultPort' }],
      message: `${nameOf(neg, 'NEG')} has the default port ${port}, but ${facts.id} NEGs have none.${isPsc ? ' The port of the published service is its producer port.' : ''}`,
      fixes: isPsc ? [remove, asProducerPort] : [remove],
    };
  },
});
