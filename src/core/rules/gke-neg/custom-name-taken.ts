import { zonesOf } from '../../facts/locations.ts';
import { nameOf } from '../../model/endpoints.ts';
import { annotationOf } from '../../model/gke.ts';
import type { GkeService, Neg } from '../../model/kinds.ts';
import { isKind } from '../../model/kinds.ts';
import { freeName } from '../../model/names.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { asks, wishOf } from './annotation-fixes.ts';
import { syncerCode } from './gke-sources.ts';

export const customNameTaken = defineRule({
  id: 'gke-neg/custom-name-taken',
  severity: 'error',
  title: 'GKE never takes over a NEG that it did not make for this Service',
  why: 'The controller writes cluster, namespace, Service and port into the description of a NEG. It refuses to work with a NEG of the wished name whose description is blank or speaks of something else.',
  source: [syncerCode],
  on: 'gkeService',
  yieldsTo: ['gke-neg/custom-name-length', 'gke-neg/one-service-per-neg'],
  *check(service, view) {
    const read = annotationOf(service);
    if (!read.ok || !service.region) return;
    const others = new Map<string, GkeService>();
    for (const other of view.all('gkeService')) {
      if (other.id >= service.id || other.region !== service.region || other.project !== service.project) continue;
      const wished = annotationOf(other);
      if (wished.ok) for (const { name } of wished.value.exposed) if (name) others.set(name, other);
    }
    for (const { port, name } of read.value.exposed) {
      if (!name) continue;
      const taken = negsCalled(name, service, view).find((neg) => !isOwned(neg, service));
      const other = others.get(name);
      const owner = taken ?? other;
      if (!owner) continue;
      const isFree = (text: string) => !others.has(text) && negsCalled(text, service, view).length === 0;
      const next = freeName(name, (text) => !isFree(text));
      const rename: Fix = asks(`Call it ${next}`, 'input', service, (annotation) => ({
        ...annotation,
        exposed: annotation.exposed.map((each) => (each.port === port ? { port, name: next } : each)),
      }));
      yield {
        at: [{ id: service.id, field: wishOf(service, port) }, { id: owner.id }],
        message: taken
          ? `${nameOf(service, 'The Service')} wishes for a NEG called ${name}. There is one in ${taken.zone}, and GKE did not make it for this Service.`
          : `${nameOf(service, 'The Service')} and ${nameOf(other, 'another Service')} both wish for a NEG called ${name}. Each needs a name of its own.`,
        fixes: [rename],
      };
    }
  },
});

/** NEGs of that name where the cluster may make one: in the zones of its region. */
function negsCalled(name: string, { region = '', project, zones = [] }: GkeService, view: View): readonly Neg[] {
  const places = new Set([...zonesOf(region), ...zones]);
  return [...places].flatMap((zone) => {
    const wished: Neg = { id: '', kind: 'neg', name, zone, project };
    return view.namesakes(wished).filter((found) => isKind('neg', found));
  });
}

/** Those of the list, and those whose description names this Service. */
function isOwned(neg: Neg, service: GkeService): boolean {
  if (service.negs?.includes(neg.id)) return true;
  const text = neg.description ?? '';
  return (
    text.includes(`"service-name":"${service.name}"`) &&
    text.includes(`"namespace":"${service.namespace ?? 'default'}"`)
  );
}
