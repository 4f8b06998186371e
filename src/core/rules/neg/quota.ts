import type { Product } from '../../facts/products.ts';
import { negFacts } from '../../model/endpoints.ts';
import { isJsonList, isJsonObject, type JsonObject, toJsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/kinds.ts';
import { productsOf, productsOfRule } from '../../model/load-balancer.ts';
import { regionOf, scopeOf } from '../../model/scope.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** The NEG metric of a region counts zonal and regional NEGs, that of a project the global kind. */
const negMetric = 'NETWORK_ENDPOINT_GROUPS';

export const negQuota = defineRule({
  id: 'neg/quota',
  severity: 'warning',
  title: 'NEGs, backend services and forwarding rules count against quotas of the project',
  why: 'Zonal, hybrid, port mapping and regional internet NEGs share a quota in each region; serverless, Private Service Connect and global internet NEGs one in the project. Quotas differ and can be raised: import what “gcloud compute regions describe” or “gcloud compute project-info describe” prints as JSON to have the design compared with yours.',
  source: [
    ...cite('loadBalancingQuotas'),
    { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/regions', checked: '2026-11' },
  ],
  on: 'opaque',
  *check(place, view) {
    const region = place.apiKind === 'compute#region' ? place.name : undefined;
    if (region === undefined && place.apiKind !== 'compute#project') return;
    const json = toJsonObject(place.json ?? {});
    const project = /projects\/([^/]+)/.exec(place.url ?? '')?.[1] ?? view.project;
    const { quotas } = json;
    for (const [index, quota] of (isJsonList(quotas) ? quotas : []).entries()) {
      const known = isJsonObject(quota) ? numbersOf(quota) : undefined;
      if (!known) continue;
      const { metric, limit, usage } = known;
      const count = countOf(metric, region, project, view);
      if (count <= limit - usage) continue;
      const words = `The quota ${metric} of ${region ?? `project ${project}`} is ${limit}`;
      const at = [{ id: place.id, field: `json.quotas[${index}]` }] as const;
      yield count > limit
        ? { at, message: `${words}; the design has ${count} that count. Ask for more before you deploy it.` }
        : {
            at,
            severity: 'info',
            message: `${words}, and ${usage} are in use. The design has ${count} that count, so it fits only where ${count - (limit - usage)} of them are there already.`,
          };
    }
  },
});

function numbersOf({ metric, limit, usage = 0 }: JsonObject) {
  return typeof metric === 'string' && typeof limit === 'number' && typeof usage === 'number'
    ? { metric, limit, usage }
    : undefined;
}

/** How many resources of the design a quota counts. Those whose load balancer is not certain count for none. */
function countOf(metric: string, region: string | undefined, project: string, view: View): number {
  const isHere = (resource: Resource): boolean =>
    (resource.project ?? view.project) === project && (region === undefined || regionOf(resource) === region);
  if (metric === negMetric) {
    return view.all('neg').filter((neg) => {
      const scope = scopeOf(neg)?.type;
      const bucket = scope && negFacts(neg)?.quota[scope];
      return bucket === (region === undefined ? 'PER_PROJECT' : 'PER_REGION') && isHere(neg);
    }).length;
  }
  const isCounted = ([product, other]: readonly Product[], part: keyof Product['quotas']): boolean =>
    product !== undefined && other === undefined && product.quotas[part] === metric;
  const services = view.all('backendService');
  const rules = view.all('forwardingRule');
  return (
    services.filter((service) => isHere(service) && isCounted(productsOf(service, view), 'backendServices')).length +
    rules.filter((rule) => isHere(rule) && isCounted(productsOfRule(rule, view), 'forwardingRules')).length
  );
}
