import { apiNamesOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { annotationOf, writeNegAnnotation } from '../model/gke.ts';
import type { Id } from '../model/kind.ts';
import { type GkeService, isKind, type Resource } from '../model/kinds.ts';
import { opaqueNames } from './resource-steps.ts';
import type { NotExported } from './step.ts';

/** Why no request is made for a resource; undefined where there is one. `managed` are the NEGs that GKE makes. */
export function whyNotExported(
  resource: Resource,
  managed: ReadonlySet<Id>,
): Pick<NotExported, 'cause' | 'reason'> | undefined {
  if (managed.has(resource.id)) {
    return {
      cause: 'gke',
      reason:
        'GKE creates this NEG for a Kubernetes Service and keeps its endpoints. The annotation of the Service asks for it.',
    };
  }
  const reason = whyOutside(resource);
  return reason === undefined ? undefined : { cause: 'outside', reason };
}

/** The NEGs that a Kubernetes Service of the design says it manages. */
export function negsOfGke(design: Design): ReadonlySet<Id> {
  return new Set(
    Object.values(design.resources).flatMap((resource) =>
      isKind('gkeService', resource) ? (resource.negs ?? []) : [],
    ),
  );
}

function whyOutside(resource: Resource): string | undefined {
  if (resource.kind === 'opaque') {
    if (quotaHolders.has(resource.apiKind ?? '')) return 'It tells the quotas of a place, and is nothing to create.';
    return opaqueNames(resource) ? undefined : 'Nothing is known of it that the Compute API could be told.';
  }
  if (resource.kind === 'external') return 'It is not part of this design: other resources refer to it by its URL.';
  if (apiNamesOf(resource)) return undefined;
  return resource.kind === 'gkeService'
    ? `A Kubernetes Service is made in its cluster. ${annotationSentence(resource)}`
    : 'It is no resource of Compute Engine: others refer to it by name or address.';
}

/** What `gcloud compute regions describe` and `project-info describe` print: imported for their quotas alone. */
const quotaHolders: ReadonlySet<string> = new Set(['compute#region', 'compute#project']);

/** The annotation that asks GKE for the NEGs of a Service; undefined where it asks for none, or cannot be read. */
export function annotationText(service: GkeService): string | undefined {
  const read = annotationOf(service);
  const asks = read.ok && (read.value.ingress || read.value.exposed.length > 0);
  return asks ? writeNegAnnotation(read.value) : undefined;
}

/** The annotation is all that asks GKE for NEGs, so it is the export of a Service. */
function annotationSentence(service: GkeService): string {
  const annotation = annotationText(service);
  if (annotation !== undefined) return `This annotation asks GKE for its NEGs: cloud.google.com/neg: '${annotation}'`;
  return service.internalLoadBalancer
    ? 'GKE makes its NEGs by itself where the cluster has GKE subsetting.'
    : 'An annotation of it asks GKE for its NEGs.';
}
