import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { annotationOf } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { annotationCode, standaloneNegs } from './gke-sources.ts';

export const annotationAsksForNeg = defineRule({
  id: 'gke-neg/annotation-asks-for-neg',
  severity: 'warning',
  incomplete: true,
  title: 'A Service gets NEGs for its Ingress or for ports that it exposes',
  why: 'The annotation has two switches: "ingress" for the Ingress controller, "exposed_ports" for NEGs that you use in a load balancer of your own. With neither, GKE makes none; only behind an Ingress do recent clusters add the annotation by themselves.',
  source: [annotationCode, standaloneNegs],
  on: 'gkeService',
  *check(service) {
    const read = annotationOf(service);
    if (!read.ok || read.value.ingress || read.value.exposed.length > 0 || service.internalLoadBalancer) return;
    const port = service.ports?.find((row) => row.port !== undefined)?.port;
    yield {
      at: [{ id: service.id, field: service.annotation ? 'annotation' : 'ports' }],
      message: `${nameOf(service, 'The Service')} asks for no NEG. It is either used by an Ingress, or it exposes a port.`,
      fixes: [
        {
          title: `Expose port ${port ?? 80}`,
          safety: 'input',
          edit: (design) =>
            set(design, 'gkeService', service.id, {
              annotation: undefined,
              ports: port === undefined ? [{ port: 80 }] : service.ports,
            }),
        },
        {
          title: 'Use it through Ingress',
          safety: 'design',
          edit: (design) => set(design, 'gkeService', service.id, { annotation: undefined, ingress: true }),
        },
      ],
    };
  },
});
