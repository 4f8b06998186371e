import { newResource } from '../../edit/create.ts';
import { put, set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { wholeOf } from '../../model/sight.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const certificateChosen = defineRule({
  id: 'target-proxy/certificate-chosen',
  severity: 'error',
  incomplete: true,
  title: 'HTTPS and SSL proxies show a certificate',
  why: 'The connection of the client ends at the proxy, so the proxy has to prove who it is: with SSL certificates, or with a certificate map of Certificate Manager.',
  source: cite('externalApplicationOverview', 'loadBalancingQuotas'),
  on: 'targetProxy',
  *check(proxy, view) {
    if (proxy.type !== 'HTTPS' && proxy.type !== 'SSL') return;
    // Proxies of a mesh take their certificates from the mesh, newer ones theirs from Certificate Manager.
    const whole = wholeOf(proxy);
    const isElsewhere = 'certificateManagerCertificates' in whole || 'serverTlsPolicy' in whole;
    if (proxy.certificateMap || (proxy.sslCertificates?.length ?? 0) > 0 || isElsewhere) return;
    if (
      view
        .from('forwardingRule', proxy.id, 'forwardingRule.target')
        .some((rule) => rule.loadBalancingScheme === 'INTERNAL_SELF_MANAGED')
    )
      return;
    yield {
      at: [{ id: proxy.id, field: 'sslCertificates' }],
      message: `${nameOf(proxy, 'The target proxy')} is an ${proxy.type} proxy without a certificate. It needs one, or a certificate map.`,
      fixes: [
        {
          title: proxy.region ? 'Add a certificate' : 'Add a Google-managed certificate for example.com',
          safety: 'input',
          edit: (design) => {
            const fields = proxy.region ? { region: proxy.region, type: 'SELF_MANAGED', managed: undefined } : {};
            const certificate = newResource(design, 'certificate', {}, fields);
            return set(put(design, certificate), 'targetProxy', proxy.id, { sslCertificates: [certificate.id] });
          },
        },
      ],
    };
  },
});
