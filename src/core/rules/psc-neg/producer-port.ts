import { setAt } from '../../edit/set-at.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { portSpans } from '../../model/frontends.ts';
import type { ForwardingRule, Neg } from '../../model/kinds.ts';
import { producerListens, producerRule, pscTargetOf } from '../../model/psc.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

export const producerPort = defineRule({
  id: 'psc-neg/producer-port',
  severity: 'error',
  title: 'The producer port is one on which the producer listens',
  why: 'The producer port is the port of the producer’s frontend that the load balancer connects to. Left out, it is 443 where the producer has that, else the first of its ports.',
  source: cite('apiRegionNeg', 'gcloudNegCreate', 'pscBackends', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg, view) {
    const port = neg.pscData?.producerPort;
    if (port === undefined || neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT') return;
    const target = pscTargetOf(neg, view);
    const rule = target?.type === 'published-service' ? producerRule(target.attachment, view) : undefined;
    if (!Number.isInteger(port) || port < 1 || port > limits.port.value) {
      yield report(neg, `A port is a whole number from 1 to ${limits.port.value}.`, rule);
    } else if (rule && producerListens(rule, port) === false) {
      const ports = portSpans(rule)?.map(({ low, high }) => (low === high ? `${low}` : `${low}-${high}`)) ?? [];
      yield report(
        neg,
        `The producer’s frontend ${nameOf(rule, 'frontend')} listens on ${ports.join(', ')} only.`,
        rule,
      );
    }
  },
});

function report(neg: Neg, right: string, rule: ForwardingRule | undefined): Report {
  const first = rule && portSpans(rule)?.[0]?.low;
  const other: readonly Fix[] =
    first === undefined
      ? []
      : [
          {
            title: `Use producer port ${first}`,
            safety: 'design',
            edit: (design) => setAt(design, { id: neg.id }, 'pscData.producerPort', first),
          },
        ];
  return {
    at: [{ id: neg.id, field: 'pscData.producerPort' }, ...(rule ? [{ id: rule.id }] : [])],
    message: `${nameOf(neg, 'NEG')} has the producer port ${neg.pscData?.producerPort}. ${right}`,
    fixes: [
      ...other,
      {
        title: 'Leave the producer port out',
        safety: 'design',
        edit: (design) => setAt(design, { id: neg.id }, 'pscData.producerPort', undefined),
      },
    ],
  };
}
