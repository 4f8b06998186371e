import { nameOf } from '../../model/endpoints.ts';
import { annotationOf } from '../../model/gke.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { asks } from './annotation-fixes.ts';
import { controllerCode } from './gke-sources.ts';

export const zonesInRegion = defineRule({
  id: 'gke-neg/zones-in-region',
  severity: 'error',
  title: 'GKE prepares NEGs in zones of the cluster’s region only',
  why: 'With "zones" the annotation asks for NEGs in zones that have no nodes yet, so that a load balancer can name them. Each is a zone of the region, or "*" for all of them; anything else makes the controller give up.',
  source: [controllerCode],
  on: 'gkeService',
  *check(service) {
    const { region } = service;
    const read = annotationOf(service);
    if (!read.ok || !region) return;
    const wrong = read.value.zones.filter((zone) => zone !== '*' && !zone.startsWith(`${region}-`));
    if (wrong.length === 0) return;
    yield {
      at: [
        { id: service.id, field: service.annotation ? 'annotation' : 'zones' },
        { id: service.id, field: 'region' },
      ],
      message: `${nameOf(service, 'The Service')} asks for NEGs in ${wrong.map(quoted).join(', ')}; its cluster is in ${region}. The list takes zones of ${region}, or "*".`,
      fixes: [
        asks(`Take ${wrong.join(', ')} off the list`, 'design', service, (annotation) => ({
          ...annotation,
          zones: annotation.zones.filter((zone) => !wrong.includes(zone)),
        })),
      ],
    };
  },
});
