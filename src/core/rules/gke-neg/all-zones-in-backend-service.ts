import { set } from '../../edit/write.ts';
import { nextPartId, partStems } from '../../model/design.ts';
import { nameOf } from '../../model/endpoints.ts';
import { managedNegs } from '../../model/gke.ts';
import { type Backend, type BackendService, isKind, type Neg } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { regionOf } from '../../model/scope.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { standaloneNegs } from './gke-sources.ts';

export const allZonesInBackendService = defineRule({
  id: 'gke-neg/all-zones-in-backend-service',
  severity: 'warning',
  title: 'A backend service names the NEG of each zone that has Pods',
  why: 'GKE makes one NEG per zone, all of one name. Pods in a zone whose NEG is not a backend get no traffic, and nothing tells you.',
  source: [...cite('zonalNegOverview'), standaloneNegs],
  on: 'gkeService',
  *check(service, view) {
    const byName = new Map<string, Neg[]>();
    for (const neg of managedNegs(service, view)) {
      if (neg.name && neg.zone) byName.set(neg.name, [...(byName.get(neg.name) ?? []), neg]);
    }
    for (const [name, negs] of byName) {
      const users = new Map<string, BackendService>();
      for (const neg of negs)
        for (const user of view.from('backendService', neg.id, 'backend.group')) users.set(user.id, user);
      for (const user of users.values()) {
        const named = new Set(user.backends?.map(({ group }) => group));
        const missing = negs.filter(
          (neg) => !named.has(neg.id) && (user.region === undefined || regionOf(neg) === user.region),
        );
        const [first, ...more] = missing;
        if (!first) continue;
        yield {
          at: [
            { id: user.id, field: 'backends' },
            { id: first.id },
            ...more.map(({ id }) => ({ id })),
            { id: service.id, field: 'negs' },
          ],
          message: `${nameOf(user, 'The backend service')} has ${name} of some zones only; ${missing.map(({ zone }) => zone).join(', ')} is left out. Pods there get no traffic from it.`,
          fixes: [addAll(user, negs, missing)],
        };
      }
    }
  },
});

/** The same mode and capacity as the zones that are backends already. */
function addAll(user: BackendService, negs: readonly Neg[], missing: readonly Neg[]): Fix {
  return {
    title: `Add ${missing.map(({ zone }) => zone).join(' and ')}`,
    safety: 'design',
    edit: (design) => {
      const now = resourceOf(design, user.id);
      if (!isKind('backendService', now)) return design;
      const model = now.backends?.find(({ group }) => negs.some(({ id }) => id === group));
      if (!model) return design;
      const backends: Backend[] = [...(now.backends ?? [])];
      for (const { id } of missing)
        backends.push({ ...model, id: nextPartId(backends, partStems.backends), group: id });
      return set(design, 'backendService', user.id, { backends });
    },
  };
}
