import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfProxy } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const certificateMap = defineRule({
  id: 'target-proxy/certificate-map',
  severity: 'error',
  documentedOnly: true,
  title: 'A certificate map is for global external load balancers',
  why: 'A map lists certificates by host name, at Google’s edge. Regional and cross-region proxies name their certificates one by one. Beside a map, the list of certificates is not looked at.',
  source: cite('externalApplicationOverview', 'loadBalancingQuotas', 'apiBackendService'),
  on: 'targetProxy',
  yieldsTo: ['target-proxy/fields-of-its-type', 'load-balancer/one-product'],
  *check(proxy, view) {
    if (!proxy.certificateMap) return;
    const name = nameOf(proxy, 'The target proxy');
    const products = productsOfProxy(proxy, view);
    const isElsewhere = products.every(
      ({ exposure, scopes }) => exposure !== 'EXTERNAL' || !scopes.targetProxy.includes('global'),
    );
    if (products.length > 0 && isElsewhere) {
      yield {
        at: [{ id: proxy.id, field: 'certificateMap' }],
        message: `${name} has a certificate map, which ${productWords(products)} does not support. It takes certificates instead.`,
        fixes: [
          {
            title: 'Clear the certificate map',
            safety: 'design',
            edit: (design) => set(design, 'targetProxy', proxy.id, { certificateMap: undefined }),
          },
        ],
      };
      return;
    }
    if (!proxy.sslCertificates?.length) return;
    yield {
      at: [
        { id: proxy.id, field: 'sslCertificates' },
        { id: proxy.id, field: 'certificateMap' },
      ],
      severity: 'info',
      message: `${name} has a certificate map and certificates. The certificates are not used beside the map.`,
      fixes: [
        {
          title: 'Take the certificates off',
          safety: 'safe',
          edit: (design) => set(design, 'targetProxy', proxy.id, { sslCertificates: undefined }),
        },
      ],
    };
  },
});
