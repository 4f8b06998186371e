import { setAt } from '../../edit/set-at.ts';
import { nameOf } from '../../model/endpoints.ts';
import { producerRule, pscTargetOf } from '../../model/psc.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** Where most producers listen, and what a producer port would be where the producer names its ports. */
const usual = 443;

export const allPortsDefault = defineRule({
  id: 'psc-neg/all-ports-default',
  severity: 'warning',
  title: 'Where a producer forwards all ports, its consumer says which one it wants',
  why: 'A producer port that is left out becomes one of the producer’s ports. Where these are all ports, it becomes port 1, on which hardly anything listens.',
  source: cite('gcloudNegCreate', 'pscBackends'),
  on: 'neg',
  *check(neg, view) {
    const target = pscTargetOf(neg, view);
    if (target?.type !== 'published-service' || neg.pscData?.producerPort !== undefined) return;
    const rule = producerRule(target.attachment, view);
    if (!rule?.allPorts) return;
    yield {
      at: [
        { id: neg.id, field: 'pscData.producerPort' },
        { id: rule.id, field: 'allPorts' },
      ],
      message: `${nameOf(neg, 'NEG')} has no producer port, and the producer’s frontend ${nameOf(rule, 'frontend')} forwards all ports. Traffic would go to port 1; name the port of the service.`,
      fixes: [
        {
          title: `Use producer port ${usual}`,
          safety: 'input',
          edit: (design) => setAt(design, { id: neg.id }, 'pscData.producerPort', usual),
        },
      ],
    };
  },
});
