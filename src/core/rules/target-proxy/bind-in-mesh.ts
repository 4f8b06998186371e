import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfProxy } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const bindInMesh = defineRule({
  id: 'target-proxy/bind-in-mesh',
  severity: 'warning',
  title: 'Binding a proxy to its address is for a service mesh',
  why: 'With proxyBind a sidecar or gateway that you run listens on the address and port of the rule itself. Proxies that Google runs always do, and the field says nothing to them.',
  source: cite('apiBackendService', 'forwardingRuleOverview'),
  on: 'targetProxy',
  yieldsTo: ['target-proxy/fields-of-its-type', 'load-balancer/one-product'],
  *check(proxy, view) {
    if (!proxy.proxyBind) return;
    const products = productsOfProxy(proxy, view);
    if (products.length === 0 || products.some(({ family }) => family === 'SERVICE_MESH')) return;
    yield {
      at: [{ id: proxy.id, field: 'proxyBind' }],
      message: `${nameOf(proxy, 'The target proxy')} has proxyBind, which means something to Cloud Service Mesh only. It is part of ${productWords(products)}.`,
      fixes: [
        {
          title: 'Clear proxyBind',
          safety: 'safe',
          edit: (design) => set(design, 'targetProxy', proxy.id, { proxyBind: undefined }),
        },
      ],
    };
  },
});
