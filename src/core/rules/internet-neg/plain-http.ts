import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const plainHttp = defineRule({
  id: 'internet-neg/plain-http',
  severity: 'warning',
  title: 'Requests to an internet NEG go encrypted',
  why: 'Between the load balancer and the origin lies the open internet. With HTTP anybody on the way can read and change what passes; HTTPS or HTTP/2 is what the documentation recommends.',
  source: cite('internetNegOverview'),
  on: 'backendService',
  *check(service, view) {
    if (service.protocol !== 'HTTP') return;
    const internet = backendsOf(service, view).find(({ kind }) => kind?.startsWith('NEG_INTERNET_'));
    if (!internet?.target) return;
    yield {
      at: [{ id: service.id, field: 'protocol' }, { id: internet.target.id }],
      message: `${nameOf(service, 'The backend service')} sends requests to ${internet.name} over the internet by HTTP, readable for all on the way. HTTPS with an endpoint on port 443 keeps them to themselves.`,
      fixes: [
        {
          title: 'Use HTTPS; the origin has to serve it, on the port of the endpoint',
          safety: 'design',
          edit: (design) => set(design, 'backendService', service.id, { protocol: 'HTTPS' }),
        },
      ],
    };
  },
});
