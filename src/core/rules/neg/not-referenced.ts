import { set } from '../../edit/write.ts';
import { nextPartId, partStems } from '../../model/design.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const notReferenced = defineRule({
  id: 'neg/not-referenced',
  severity: 'info',
  title: 'A NEG gets traffic through a backend service',
  why: 'A NEG is a list of places that traffic could go to. Load balancers see it only as a backend of a backend service.',
  source: cite('negOverview', 'zonalNegOverview', 'backendServiceOverview'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    if (view.referrers(neg.id, 'backend.group').length > 0) return;
    const services = view.all('backendService').filter(({ backends }) => (backends ?? []).length === 0);
    yield {
      at: [{ id: neg.id }],
      message: `No backend service refers to ${nameOf(neg, 'NEG')}, so it gets no traffic.`,
      fixes: services.map((service) => ({
        title: `Make it a backend of ${nameOf(service, 'backend service')}`,
        safety: 'input',
        edit: (design) => {
          const now = resourceOf(design, service.id);
          if (!isKind('backendService', now)) return design;
          const backend = { id: nextPartId(now.backends, partStems.backends), group: neg.id };
          return set(design, 'backendService', service.id, { backends: [...(now.backends ?? []), backend] });
        },
      })),
    };
  },
});
