import { nameOf } from '../model/endpoints.ts';
import type { Neg } from '../model/kinds.ts';
import { producerRule, pscTargetOf } from '../model/psc.ts';
import { cite } from '../rules/sources.ts';
import type { Arriving } from './arrival.ts';
import { type Hop, hop } from './hop.ts';

/** What a Private Service Connect NEG reaches: a published service of another network, or a Google API. */
export function published(neg: Neg, { view, findings }: Arriving): readonly Hop[] {
  const target = pscTargetOf(neg, view);
  const at = { id: neg.id, field: 'pscTargetService' };
  if (!target)
    return [
      hop({
        stage: 'target',
        at,
        text: `${nameOf(neg, 'The NEG')} names no target yet.`,
        verdict: 'undetermined',
        notChecked: ['What it connects to.'],
      }),
    ];
  if (target.type === 'google-api')
    return [
      hop({
        stage: 'target',
        at,
        text: `${target.host}, over Google’s own network.`,
        sources: cite('pscBackends'),
        verdict: 'deliver',
        notChecked: ['Whether the API lets this caller in (IAM, VPC Service Controls).'],
      }),
    ];
  const { attachment } = target;
  if (!attachment)
    return [
      hop({
        stage: 'target',
        at,
        text: 'The service attachment of another project.',
        sources: cite('pscBackends'),
        verdict: 'deliver',
        notChecked: ['Whether its producer accepts the connection, and what happens behind it.'],
      }),
    ];
  return throughAttachment(attachment.id, { view, findings });
}

/** From a service attachment to the producer's frontend, as far as the design draws it. */
export function throughAttachment(id: string, { view, findings }: Pick<Arriving, 'view' | 'findings'>): readonly Hop[] {
  const attachment = view.of('serviceAttachment', id);
  const rule = producerRule(attachment, view);
  const name = nameOf(attachment, 'The service attachment');
  const nat = (attachment?.natSubnets ?? []).map((each) => nameOf(view.get(each), 'a subnet')).join(', ');
  return [
    hop({
      stage: 'passage',
      at: { id },
      text: `${name} lets the connection into the producer’s network${nat ? `; there it comes from addresses of ${nat}` : ''}.`,
      sources: cite('publishedServices'),
      blockers: findings.blocking(id),
      verdict: 'forward',
    }),
    hop({
      stage: 'target',
      at: rule ? { id: rule.id } : { id },
      text: rule
        ? `${nameOf(rule, 'The forwarding rule')} of the producer takes it.`
        : `What stands behind ${name} is not drawn.`,
      sources: cite('publishedServices'),
      blockers: rule ? findings.blocking(rule.id) : [],
      verdict: 'deliver',
      notChecked: rule
        ? ['What the producer’s load balancer does with it: ask again as a client of that frontend.']
        : ['What happens at the producer.'],
    }),
  ];
}
