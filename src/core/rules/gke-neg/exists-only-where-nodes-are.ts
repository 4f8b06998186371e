import { removePart } from '../../edit/remove.ts';
import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { annotationOf, managedNegs } from '../../model/gke.ts';
import type { Neg } from '../../model/kinds.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';
import { asks, letGo } from './annotation-fixes.ts';
import { controllerCode } from './gke-sources.ts';

export const existsOnlyWhereNodesAre = defineRule({
  id: 'gke-neg/exists-only-where-nodes-are',
  severity: 'warning',
  title: 'GKE makes a NEG in zones that have nodes of the cluster',
  why: 'A backend service that names the NEG in another zone is refused, for there is no such NEG. The annotation "cloud.google.com/neg-status" of the Service tells the zones; with "zones" the Service can ask for NEGs ahead of the nodes.',
  source: [controllerCode, ...cite('autonegIssue50')],
  on: 'gkeService',
  *check(service, view) {
    const read = annotationOf(service);
    const prepared = read.ok ? read.value.zones : [];
    const known = service.nodeZones?.length ? new Set(service.nodeZones) : undefined;
    let guessed: Neg | undefined;
    for (const neg of managedNegs(service, view)) {
      const { zone } = neg;
      if (!zone) continue;
      if (service.region && !zone.startsWith(`${service.region}-`)) {
        yield {
          at: [
            { id: neg.id, field: 'zone' },
            { id: service.id, field: 'region' },
          ],
          severity: 'error',
          message: `${nameOf(neg, 'The NEG')} is in ${zone}; the cluster of ${nameOf(service, 'the Service')} is in ${service.region}. GKE makes NEGs in zones of that region only.`,
          fixes: [letGo(service, neg)],
        };
        continue;
      }
      const uses = usesOf(neg, view);
      if (prepared.includes('*') || prepared.includes(zone) || uses.length === 0) continue;
      if (!known) {
        if (!neg.endpoints?.length) guessed ??= neg;
        continue;
      }
      if (known.has(zone)) continue;
      const prepare: Fix = asks(`Ask for NEGs in ${zone} ahead of the nodes`, 'design', service, (annotation) => ({
        ...annotation,
        zones: [...annotation.zones, zone],
      }));
      for (const { from, part } of uses) {
        const drop: Fix = {
          title: `Take it out of ${nameOf(view.get(from), 'the backend service')}`,
          safety: 'design',
          edit: (design) => (part === undefined ? design : removePart(design, from, part)),
        };
        yield {
          at: [
            { id: from, part, field: 'group' },
            { id: neg.id, field: 'zone' },
            { id: service.id, field: 'nodeZones' },
          ],
          message: `${nameOf(view.get(from), 'A backend service')} names ${nameOf(neg, 'the NEG')} in ${zone}, where ${service.cluster ?? 'the cluster'} has no nodes. GKE makes it in ${[...known].join(', ')}.`,
          fixes: service.internalLoadBalancer ? [drop] : [drop, prepare],
        };
      }
    }
    if (!guessed) return;
    const nodeZones = managedNegs(service, view).flatMap(({ zone }) => zone ?? []);
    yield {
      at: [{ id: service.id, field: 'nodeZones' }, { id: guessed.id }],
      severity: 'unchecked',
      message: `Whether there is a NEG ${nameOf(guessed)} in ${guessed.zone} depends on nodes of ${service.cluster ?? 'the cluster'} there; the design does not say where its nodes are.`,
      fixes: [
        {
          title: `There are nodes in ${nodeZones.join(' and ')}`,
          safety: 'input',
          edit: (design) => set(design, 'gkeService', service.id, { nodeZones }),
        },
      ],
    };
  },
});

const usesOf = (neg: Neg, view: View) => view.referrers(neg.id, 'backend.group');
