import { supportOf } from '../../facts/backend-support.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const kindSupportKnown = defineRule({
  id: 'backend/kind-support-known',
  severity: 'warning',
  title: 'For some pairs of load balancer and backend the documentation leaves a doubt',
  why: 'For a few pairs one page of the documentation says yes, another says nothing, and no set-up guide shows them. They may work; try them before you build on them.',
  source: cite('backendServiceOverview', 'serverlessNegOverview', 'pscBackends'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    for (const on of backendsOf(service, view)) {
      const { kind, target, backend, name } = on;
      if (!kind || !target) continue;
      const cells = products.map(({ id }) => supportOf(id, kind)).filter(({ support }) => support !== 'unsupported');
      const [cell] = cells;
      if (!cell || cells.some(({ support }) => support !== 'unsure')) continue;
      const [first, ...more] = cell.sources;
      yield {
        at: [{ id: service.id, part: backend.id, field: 'group' }, { id: target.id }],
        message:
          `Whether ${productWords(products)} takes ${name} behind ${nameOf(service, 'a backend service')} is not certain. ${cell.note ?? ''}`.trim(),
        ...(first ? { sources: cite(first, ...more) } : {}),
        fixes: [takeOutBackend(service, on)],
      };
    }
  },
});
