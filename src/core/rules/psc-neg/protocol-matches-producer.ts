import { setFields } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { producerRule, pscTargetOf } from '../../model/psc.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** What a proxy of the producer expects, by whether the protocol of the consumer is encrypted. */
const encrypted: Readonly<Record<string, boolean>> = { HTTP: false, H2C: false, HTTPS: true, HTTP2: true };

export const protocolMatchesProducer = defineRule({
  id: 'psc-neg/protocol-matches-producer',
  severity: 'warning',
  title: 'Consumer and producer of a published service speak one protocol',
  why: 'The load balancer of the consumer opens its connections in the protocol of its backend service. A producer whose proxy waits for plain HTTP does not understand HTTPS, and the other way round; clients then see errors although everything could be created.',
  source: cite('pscBackendOverview', 'pscBackends'),
  on: 'backendService',
  *check(service, view) {
    const speaks = encrypted[service.protocol ?? ''];
    if (speaks === undefined) return;
    for (const { kind, target, backend, name } of backendsOf(service, view)) {
      if (kind !== 'NEG_PSC_PUBLISHED_SERVICE' || !isKind('neg', target)) continue;
      const reached = pscTargetOf(target, view);
      const rule = reached?.type === 'published-service' ? producerRule(reached.attachment, view) : undefined;
      const proxy = view.of('targetProxy', rule?.target);
      const listens = proxy?.type === 'HTTP' || proxy?.type === 'HTTPS' ? proxy.type : undefined;
      if (!proxy || !listens || encrypted[listens] === speaks) continue;
      yield {
        at: [
          { id: service.id, field: 'protocol' },
          { id: service.id, part: backend.id, field: 'group' },
          { id: proxy.id, field: 'type' },
        ],
        message: `${nameOf(service, 'The backend service')} speaks ${service.protocol}; the producer behind ${name} has ${listens === 'HTTP' ? 'the HTTP proxy' : 'the HTTPS proxy'} ${nameOf(proxy, 'target proxy')}. Both have to speak one protocol.`,
        fixes: [
          {
            title: `Speak ${listens}`,
            safety: 'design',
            edit: (design) => setFields(design, service.id, { protocol: listens }),
          },
        ],
      };
    }
  },
});
