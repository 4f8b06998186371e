import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { aProxy } from '../../model/frontends.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxyTypeChosen = defineRule({
  id: 'target-proxy/type-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A target proxy is of one protocol',
  why: 'Compute Engine keeps HTTP, HTTPS, gRPC, TCP and SSL proxies as five kinds of resources; the protocol decides what a proxy can read and where it can lead.',
  source: cite('forwardingRuleOverview', 'gcloudForwardingRules'),
  on: 'targetProxy',
  *check(proxy) {
    if (proxy.type) return;
    const types = proxy.service
      ? ['TCP', 'SSL']
      : (proxy.sslCertificates?.length ?? 0) > 0
        ? ['HTTPS']
        : ['HTTP', 'HTTPS'];
    yield {
      at: [{ id: proxy.id, field: 'type' }],
      message: `${nameOf(proxy, 'The target proxy')} has no protocol yet. It can be HTTP, HTTPS, TCP, SSL or GRPC.`,
      fixes: types.map((type) => ({
        title: `Make it ${aProxy(type)}`,
        safety: 'input',
        edit: (design) => set(design, 'targetProxy', proxy.id, { type }),
      })),
    };
  },
});
