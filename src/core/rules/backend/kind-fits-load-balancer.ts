import { set } from '../../edit/write.ts';
import { type BackendKindId, backendKinds, supportOf } from '../../facts/backend-support.ts';
import type { Product } from '../../facts/products.ts';
import { type BackendOn, backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { type BackendService, type Endpoint, isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { resourceOf } from '../../model/resource-of.ts';
import type { View } from '../../model/view.ts';
import { rebalanced, takeOutBackend } from '../backend-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const kindFitsLoadBalancer = defineRule({
  id: 'backend/kind-fits-load-balancer',
  severity: 'error',
  title: 'Each load balancer takes only certain kinds of backends',
  why: 'Passthrough load balancers deliver packets to whole network interfaces, proxies open new connections to addresses and ports, and managed targets are reached in ways of their own. A backend of another kind has nothing the load balancer could send to.',
  source: cite('backendServiceOverview', 'zonalNegOverview', 'negOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0) return;
    for (const on of backendsOf(service, view)) {
      const { kind, target, backend, name } = on;
      if (!kind || !target) continue;
      const cells = products.map(({ id }) => supportOf(id, kind));
      if (cells.some(({ support }) => support !== 'unsupported')) continue;
      const takes = takenBy(products);
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: target.id, field: target.kind === 'neg' ? 'networkEndpointType' : undefined },
        ],
        severity: cells.some(({ confidence }) => confidence === 'unsure') ? 'warning' : 'error',
        documentedOnly: writtenOnly.has(kind),
        message: `${name} is ${labelOf(kind)}, which ${productWords(products)} does not support. ${nameOf(service, 'The backend service')} can have: ${takes}.`,
        sources: cells.flatMap(({ sources: [first, ...more] }) => (first ? cite(first, ...more) : [])).slice(0, 4),
        fixes: [...retyped(service, on, products, view), takeOutBackend(service, on)],
      };
    }
  },
});

/** Where nothing but a table of the documentation leaves a combination out. */
const writtenOnly: ReadonlySet<BackendKindId> = new Set([
  'NEG_GCE_VM_IP_PORT',
  'NEG_INTERNET_IP_PORT_GLOBAL',
  'NEG_INTERNET_FQDN_PORT_GLOBAL',
  'NEG_INTERNET_IP_PORT_REGIONAL',
  'NEG_INTERNET_FQDN_PORT_REGIONAL',
  'NEG_SERVERLESS_APP_ENGINE',
  'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
  'NEG_SERVERLESS_API_GATEWAY',
  'NEG_GCE_VM_IP_PORTMAP',
]);

const labelOf = (kind: string) => `of the kind “${backendKinds.find(({ id }) => id === kind)?.label ?? kind}”`;

function takenBy(products: readonly Product[]): string {
  const taken = backendKinds.filter(
    ({ id, place }) =>
      place === 'backends' && products.some((product) => supportOf(product.id, id).support === 'supported'),
  );
  return taken.map(({ label }) => label).join('; ');
}

const pairs = { NEG_GCE_VM_IP: 'GCE_VM_IP_PORT', NEG_GCE_VM_IP_PORT: 'GCE_VM_IP' } as const;

/** The other zonal type, where it would be taken and no other service needs the present one. */
function retyped(service: BackendService, on: BackendOn, products: readonly Product[], view: View): readonly Fix[] {
  const { kind, target, backend } = on;
  if (!isKind('neg', target) || (kind !== 'NEG_GCE_VM_IP' && kind !== 'NEG_GCE_VM_IP_PORT')) return [];
  const networkEndpointType = pairs[kind];
  const isTaken = products.some(({ id }) => supportOf(id, `NEG_${networkEndpointType}`).support === 'supported');
  if (!isTaken || view.referrers(target.id, 'backend.group').length > 1) return [];
  const isWhole = networkEndpointType === 'GCE_VM_IP';
  return [
    {
      title: isWhole
        ? `Make ${on.name} a GCE_VM_IP NEG, without ports`
        : `Make ${on.name} a GCE_VM_IP_PORT NEG on port 80`,
      safety: 'input',
      edit: (design) => {
        const neg = resourceOf(design, target.id);
        if (!isKind('neg', neg)) return design;
        const next = isWhole
          ? { networkEndpointType, defaultPort: undefined, endpoints: wholeVms(neg.endpoints ?? []) }
          : { networkEndpointType, defaultPort: 80 };
        return rebalanced(set(design, 'neg', neg.id, next), service.id, backend.id);
      },
    },
  ];
}

/** Each VM once, without what only an endpoint with a port has. */
function wholeVms(endpoints: readonly Endpoint[]): Endpoint[] {
  const seen = new Set<string | undefined>();
  return endpoints.flatMap(({ id, instance }) => {
    if (seen.has(instance)) return [];
    seen.add(instance);
    return [{ id, instance }];
  });
}
