import { setFields } from '../../edit/write.ts';
import { applies } from '../../model/applicability.ts';
import { nameOf } from '../../model/endpoints.ts';
import { aProxy } from '../../model/frontends.ts';
import type { TargetProxy } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** What a proxy would have to say for a field to stand in the way; what is usual without it does not. */
const given: Readonly<Record<string, (proxy: TargetProxy) => boolean>> = {
  certificateMap: ({ certificateMap }) => Boolean(certificateMap),
  sslPolicy: ({ sslPolicy }) => Boolean(sslPolicy),
  proxyHeader: ({ proxyHeader }) => proxyHeader !== undefined && proxyHeader !== 'NONE',
  proxyBind: ({ proxyBind }) => proxyBind === true,
  validateForProxyless: ({ validateForProxyless }) => validateForProxyless === true,
};

export const proxyFieldsOfItsType = defineRule({
  id: 'target-proxy/fields-of-its-type',
  severity: 'error',
  title: 'A target proxy has the fields of its own protocol',
  why: 'Only HTTPS and SSL proxies end TLS and so have a TLS policy and certificates; only TCP and SSL proxies can put a PROXY header in front of a connection; only gRPC proxies check for clients without a sidecar. The API has no such field on the others.',
  source: cite('forwardingRuleOverview', 'loadBalancingQuotas', 'apiBackendService'),
  on: 'targetProxy',
  *check(proxy) {
    for (const [field, isGiven] of Object.entries(given)) {
      if (!isGiven(proxy)) continue;
      const reason = applies(proxy, field);
      if (reason === true) continue;
      yield {
        at: [
          { id: proxy.id, field },
          { id: proxy.id, field: 'type' },
        ],
        message: `${nameOf(proxy, 'The target proxy')} is ${aProxy(proxy.type ?? '')} and has ${field}. ${reason}`,
        fixes: [
          {
            title: `Clear ${field}`,
            safety: 'safe',
            edit: (design) => setFields(design, proxy.id, { [field]: undefined }),
          },
        ],
      };
    }
  },
});
