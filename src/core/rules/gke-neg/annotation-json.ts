import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { readNegAnnotation } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { annotationCode, standaloneNegs } from './gke-sources.ts';

export const annotationJson = defineRule({
  id: 'gke-neg/annotation-json',
  severity: 'error',
  title: 'The NEG annotation of a Service is a JSON object',
  why: 'GKE reads from it which ports of the Service get NEGs. What it cannot read it reports as an event of the Service, and no NEG appears.',
  source: [annotationCode, standaloneNegs],
  on: 'gkeService',
  *check(service) {
    if (!service.annotation) return;
    const read = readNegAnnotation(service.annotation);
    if (read.ok) return;
    const port = service.ports?.find((row) => row.port !== undefined)?.port ?? 80;
    const annotation = `{"exposed_ports":{"${port}":{}}}`;
    yield {
      at: [{ id: service.id, field: 'annotation' }],
      message: `The NEG annotation of ${nameOf(service, 'the Service')} cannot be read. ${read.flaw} It could be ${annotation}.`,
      fixes: [
        {
          title: `Write ${annotation}`,
          safety: 'input',
          edit: (design) => set(design, 'gkeService', service.id, { annotation }),
        },
      ],
    };
  },
});
