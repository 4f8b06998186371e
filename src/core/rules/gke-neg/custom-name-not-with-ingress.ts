import { nameOf } from '../../model/endpoints.ts';
import { annotationOf } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { asks, wishOf } from './annotation-fixes.ts';
import { annotationCode, controllerCode } from './gke-sources.ts';

export const customNameNotWithIngress = defineRule({
  id: 'gke-neg/custom-name-not-with-ingress',
  severity: 'error',
  title: 'A NEG name of your own is for standalone NEGs, not for Ingress',
  why: 'The Ingress controller finds the NEGs of a Service by the name that GKE gives them. A Service that is used through Ingress therefore cannot choose one; the controller refuses the annotation.',
  source: [controllerCode, annotationCode],
  on: 'gkeService',
  *check(service) {
    const read = annotationOf(service);
    if (!read.ok || !read.value.ingress) return;
    const named = read.value.exposed.find(({ name }) => name);
    if (!named) return;
    yield {
      at: [
        { id: service.id, field: wishOf(service, named.port) },
        { id: service.id, field: 'ingress' },
      ],
      message: `${nameOf(service, 'The Service')} is used through Ingress and calls the NEG of port ${named.port} ${named.name}. It can do one of the two.`,
      fixes: [
        asks('Leave the name to GKE', 'design', service, (annotation) => ({
          ...annotation,
          exposed: annotation.exposed.map(({ port }) => ({ port })),
        })),
        asks('Keep the name, without Ingress', 'design', service, (annotation) => ({ ...annotation, ingress: false })),
      ],
    };
  },
});
