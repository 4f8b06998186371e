import { setFields } from '../../edit/write.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import type { KindName, Resource } from '../../model/kinds.ts';
import { referencesOf } from '../../model/references.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const parts: ReadonlySet<KindName> = new Set([
  'targetProxy',
  'urlMap',
  'backendService',
  'backendBucket',
  'certificate',
]);

export const oneRegion = defineRule({
  id: 'load-balancer/one-region',
  severity: 'error',
  title: 'The parts of a regional load balancer are in one region',
  why: 'A regional forwarding rule, proxy, URL map and backend service only see the parts of their own region.',
  source: cite('forwardingRuleOverview', 'backendServiceOverview'),
  on: ['forwardingRule', 'targetProxy', 'urlMap'],
  *check(resource, view) {
    const { region } = resource;
    if (!region) return;
    for (const { to, field } of referencesOf(resource)) {
      const other = view.get(to);
      if (!other || !parts.has(other.kind) || !('region' in other) || !other.region || other.region === region)
        continue;
      if (isOddOneOut(resource, other.region, view)) continue;
      yield {
        at: [
          { id: resource.id, field },
          { id: other.id, field: 'region' },
        ],
        message: `${capital(kindAndName(resource))} is in ${region}; ${kindAndName(other)} is in ${other.region}. They work together in one region only.`,
        fixes: [...moved(resource, other.region, view), ...moved(other, region, view)],
      };
    }
  },
});

/** Those who refer to this part are where that other one is: this part is told of with them, and only once. */
function isOddOneOut(part: Resource, region: string, view: View): boolean {
  return view.referrers(part.id).some(({ from }) => {
    const referrer = view.get(from);
    return referrer !== undefined && 'region' in referrer && referrer.region === region;
  });
}

/** Moving a part mends it where all its neighbours are there already. Backend services have backends that cannot follow. */
function moved(part: Resource, region: string, view: View): readonly Fix[] {
  if (part.kind === 'backendService' || part.kind === 'forwardingRule') return [];
  const neighbours = [...referencesOf(part).map(({ to }) => to), ...view.referrers(part.id).map(({ from }) => from)];
  const isAlone = neighbours.some((id) => {
    const other = view.get(id);
    return other && 'region' in other && other.region !== undefined && other.region !== region;
  });
  if (isAlone) return [];
  return [
    {
      title: `Move ${kindAndName(part)} to ${region}`,
      safety: 'design',
      edit: (design) => setFields(design, part.id, { region }),
    },
  ];
}
