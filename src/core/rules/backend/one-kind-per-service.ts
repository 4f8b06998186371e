import { type BackendKindId, backendKinds, type Mixing, mixing, supportOf } from '../../facts/backend-support.ts';
import { products as allProducts, type Product } from '../../facts/products.ts';
import { type BackendOn, backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const oneKindPerService = defineRule({
  id: 'backend/one-kind-per-service',
  severity: 'error',
  documentedOnly: true,
  title: 'The backends of one service are of one kind',
  why: 'A backend service spreads traffic by one measure, and instance groups, NEG types and managed targets are measured differently. Only zonal GCE_VM_IP_PORT and hybrid NEGs may share one, behind Application and proxy Network Load Balancers.',
  source: cite('backendServiceOverview', 'zonalNegOverview', 'hybridNegOverview', 'serverlessNegOverview'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const possible = productsOf(service, view);
    const products = possible.length > 0 ? possible : allProducts;
    const all = backendsOf(service, view).filter(({ kind }) => kind !== undefined);
    const fitting = all.filter(
      ({ kind }) => kind && products.some(({ id }) => supportOf(id, kind).support !== 'unsupported'),
    );
    const [first] = fitting;
    if (!first?.kind) return;
    for (const on of fitting) {
      if (!on.kind || on.kind === first.kind || together(products, 'allowed', first.kind, on.kind)) continue;
      const isDoubt = together(products, 'unsure', first.kind, on.kind);
      yield {
        at: [
          { id: service.id, part: on.backend.id, field: 'group' },
          { id: service.id, part: first.backend.id, field: 'group' },
        ],
        severity: isDoubt ? 'warning' : 'error',
        message: `${nameOf(service, 'The backend service')} has ${called(first)} and ${called(on)}. ${
          isDoubt ? 'No page says whether the two may share a backend service.' : 'They need a backend service each.'
        }`,
        fixes: [takeOutBackend(service, on)],
      };
    }
  },
});

function together(
  products: readonly Product[],
  how: 'allowed' | 'unsure',
  a: BackendKindId,
  b: BackendKindId,
): boolean {
  return products.some(({ id }) => {
    const facts: Mixing = mixing[id];
    return facts[how].some((kinds) => kinds.includes(a) && kinds.includes(b));
  });
}

function called({ name, target, kind }: BackendOn): string {
  if (target?.kind === 'instanceGroup') return `the instance group ${name}`;
  const type = target?.networkEndpointType ?? '';
  return type === 'SERVERLESS'
    ? `${name} (${backendKinds.find(({ id }) => id === kind)?.label ?? type})`
    : `${name} (${type})`;
}
