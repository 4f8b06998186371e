import { set } from '../../edit/write.ts';
import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { aProxy } from '../../model/frontends.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.certificatesPerProxy.value;
const mostManaged = limits.certificateManagerCertificatesPerProxy.value;

export const certificatesFit = defineRule({
  id: 'target-proxy/certificates-fit',
  severity: 'error',
  title: 'A proxy takes a limited number of certificates, of its own scope',
  why: 'Global proxies use global certificates, regional ones those of their region. The list of a proxy ends at fifteen SSL certificates, or a hundred of Certificate Manager. HTTP and TCP proxies use none.',
  source: cite('loadBalancingQuotas', 'externalApplicationOverview'),
  on: 'targetProxy',
  *check(proxy, view) {
    const certificates = proxy.sslCertificates ?? [];
    if (certificates.length === 0) return;
    const without = (id: string) => certificates.filter((other) => other !== id);
    if (proxy.type === 'HTTP' || proxy.type === 'TCP') {
      yield {
        at: [{ id: proxy.id, field: 'sslCertificates' }],
        message: `${nameOf(proxy, 'The target proxy')} is ${aProxy(proxy.type)} and has a certificate. Only HTTPS and SSL proxies use one.`,
        fixes: [
          {
            title: 'Take the certificates off',
            safety: 'safe',
            edit: (design) => set(design, 'targetProxy', proxy.id, { sslCertificates: undefined }),
          },
        ],
      };
      return;
    }
    for (const [index, id] of certificates.entries()) {
      const certificate = view.of('certificate', id);
      // Two regions are the business of another rule.
      const isElsewhere = certificate && (certificate.region === undefined) !== (proxy.region === undefined);
      // Certificates of Certificate Manager stand in the same list, and have a limit of their own.
      const isManaged = view.of('external', id)?.url?.includes('certificatemanager');
      const limit = isManaged ? mostManaged : most;
      if (!isElsewhere && index < limit) continue;
      yield {
        at: [{ id: proxy.id, field: `sslCertificates[${index}]` }, { id }],
        message: isElsewhere
          ? `${nameOf(certificate, 'The certificate')} is ${certificate.region ? `in ${certificate.region}` : 'global'}; ${nameOf(proxy, 'the target proxy')} is ${proxy.region ? `in ${proxy.region}` : 'global'}. Both have to be in the same place.`
          : `${nameOf(proxy, 'The target proxy')} has ${certificates.length} certificates. It takes up to ${limit}; a certificate map holds more.`,
        fixes: [
          {
            title: `Take ${nameOf(view.get(id), 'this certificate')} off`,
            safety: 'design',
            edit: (design) => set(design, 'targetProxy', proxy.id, { sslCertificates: without(id) }),
          },
        ],
      };
    }
  },
});
