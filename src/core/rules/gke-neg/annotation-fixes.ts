import { set, withFields } from '../../edit/write.ts';
import { annotationOf, type NegAnnotation, writeNegAnnotation } from '../../model/gke.ts';
import { type GkeService, isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import type { Fix, Safety } from '../rule.ts';

/** Changes what a Service asks for: in its annotation where one is written down, else in the fields that make it. */
export function asks(
  title: string,
  safety: Safety,
  { id }: GkeService,
  change: (annotation: NegAnnotation) => NegAnnotation,
): Fix {
  return {
    title,
    safety,
    edit: (design) => {
      const service = resourceOf(design, id);
      if (!isKind('gkeService', service)) return design;
      const read = annotationOf(service);
      if (!read.ok) return design;
      const next = change(read.value);
      if (service.annotation) return set(design, 'gkeService', id, { annotation: writeNegAnnotation(next) });
      const names = new Map(next.exposed.map(({ port, name }) => [port, name]));
      return set(design, 'gkeService', id, {
        ingress: next.ingress ? true : service.ingress === undefined ? undefined : false,
        ports: service.ports?.map((row) => withFields(row, { negName: names.get(String(row.port)) })),
        zones: next.zones.length > 0 ? [...next.zones] : undefined,
      });
    },
  };
}

/** Where the wish for a NEG of a port stands: in the annotation, or in the row of the port. */
export function wishOf(service: GkeService, port: string): string {
  if (service.annotation) return 'annotation';
  const index = (service.ports ?? []).findIndex((row) => String(row.port) === port);
  return `ports[${Math.max(index, 0)}].negName`;
}

/** Takes a NEG off the list of those that GKE makes for a Service. */
export function letGo(service: GkeService, neg: { readonly id: string; readonly name?: string }): Fix {
  return {
    title: `Take ${neg.name ?? 'the NEG'} off the NEGs of ${service.name ?? 'the Service'}`,
    safety: 'design',
    edit: (design) => {
      const current = resourceOf(design, service.id);
      if (!isKind('gkeService', current)) return design;
      return set(design, 'gkeService', service.id, { negs: current.negs?.filter((id) => id !== neg.id) });
    },
  };
}
