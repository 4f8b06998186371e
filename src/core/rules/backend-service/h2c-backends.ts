import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const h2cBackends = defineRule({
  id: 'backend-service/h2c-backends',
  severity: 'warning',
  title: 'Internet and Private Service Connect NEGs speak HTTP, HTTPS or HTTP/2',
  why: 'HTTP/2 without encryption (H2C) is documented for backends inside Google Cloud; the lists for these NEGs leave it out.',
  source: cite('internetNegOverview', 'publishedServices'),
  on: 'backendService',
  *check(service, view) {
    if (service.protocol !== 'H2C') return;
    const outside = backendsOf(service, view).find(
      ({ kind }) => kind?.startsWith('NEG_INTERNET_') || kind?.startsWith('NEG_PSC_'),
    );
    if (!outside?.target) return;
    yield {
      at: [{ id: service.id, field: 'protocol' }, { id: outside.target.id }],
      message: `${nameOf(service, 'The backend service')} has protocol H2C; for ${outside.name} the documentation lists HTTP, HTTPS and HTTP2.`,
      fixes: [
        {
          title: 'Use HTTP2',
          safety: 'design',
          edit: (design) => set(design, 'backendService', service.id, { protocol: 'HTTP2' }),
        },
      ],
    };
  },
});
