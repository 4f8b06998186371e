import { newResource } from '../../edit/create.ts';
import { put } from '../../edit/write.ts';
import { nameOf, negNetwork } from '../../model/endpoints.ts';
import type { ForwardingRule, Neg } from '../../model/kinds.ts';
import { producerRule, pscTargetOf } from '../../model/psc.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

export const consumerEndpoint = defineRule({
  id: 'portmap-neg/consumer-endpoint',
  severity: 'info',
  title: 'A port mapping NEG is reached through a service attachment, by endpoints of consumers',
  why: 'Client ports are ports of a Private Service Connect endpoint: a forwarding rule in the network of a consumer that points at the service attachment. Until both exist, nothing reaches the VMs through the NEG.',
  source: cite('portMapping', 'pscEndpoints', 'publishedServices'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    if (neg.networkEndpointType === 'PRIVATE_SERVICE_CONNECT') yield* fromNeg(neg, view);
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORTMAP') return;
    for (const service of view.from('backendService', neg.id, 'backend.group')) {
      for (const rule of view.from('forwardingRule', service.id, 'forwardingRule.backendService')) {
        if (view.referrers(rule.id, 'serviceAttachment.producer').length > 0) continue;
        yield {
          at: [{ id: neg.id }, { id: rule.id }],
          message: `No service attachment publishes ${nameOf(rule, 'the forwarding rule')} yet, so no consumer reaches ${nameOf(neg, 'NEG')}. It takes a service attachment here, and an endpoint in the network of each consumer.`,
          fixes: [publish(neg, rule, view)],
        };
      }
    }
  },
});

/** Endpoints reach port mapping services; whether PSC NEGs do is written nowhere. */
function* fromNeg(neg: Neg, view: View): Iterable<Report> {
  const target = pscTargetOf(neg, view);
  const rule = target?.type === 'published-service' ? producerRule(target.attachment, view) : undefined;
  const service = view.of('backendService', rule?.backendService);
  if (!rule || !service) return;
  for (const { group } of service.backends ?? []) {
    const mapping = view.of('neg', group);
    if (mapping?.networkEndpointType !== 'GCE_VM_IP_PORTMAP') continue;
    yield {
      at: [{ id: neg.id, field: 'pscTargetService' }, { id: mapping.id }],
      severity: 'warning',
      message: `${nameOf(neg, 'NEG')} leads to the port mapping service of ${nameOf(mapping, 'NEG')}. Consumers reach such a service through an endpoint, a forwarding rule; no page shows a Private Service Connect NEG in front of it.`,
    };
    return;
  }
}

function publish(neg: Neg, rule: ForwardingRule, view: View): Fix {
  const network = negNetwork(neg, view);
  const free = (network === undefined ? [] : view.from('subnet', network, 'subnet.network')).find(
    ({ id, purpose, region }) =>
      purpose === 'PRIVATE_SERVICE_CONNECT' &&
      region === neg.region &&
      view.referrers(id, 'serviceAttachment.natSubnets').length === 0,
  );
  const { region } = rule;
  return {
    title: `Publish ${nameOf(rule, 'the forwarding rule')} with a service attachment`,
    safety: 'input',
    edit: (design) =>
      put(
        design,
        newResource(
          design,
          'serviceAttachment',
          {},
          { region, targetService: rule.id, ...(free ? { natSubnets: [free.id] } : {}) },
        ),
      ),
  };
}
