import { nameOf } from '../../model/endpoints.ts';
import { annotationOf } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { asks } from './annotation-fixes.ts';
import { annotationCode, controllerCode } from './gke-sources.ts';

export const portInService = defineRule({
  id: 'gke-neg/port-in-service',
  severity: 'error',
  title: 'The annotation exposes ports of the Service, by their numbers',
  why: 'The keys of "exposed_ports" are what Kubernetes calls “port” of a Service. Its target port, where the container listens, and its name do not count; the controller reports a port that the Service does not have.',
  source: [annotationCode, controllerCode],
  on: 'gkeService',
  *check(service) {
    if (!service.annotation) return;
    const ports = (service.ports ?? []).flatMap(({ port }) => (port === undefined ? [] : [String(port)]));
    const read = annotationOf(service);
    if (!read.ok || ports.length === 0) return;
    const missing = read.value.exposed.filter(({ port }) => !ports.includes(port));
    if (missing.length === 0) return;
    const exposed = read.value.exposed.filter(({ port }) => ports.includes(port));
    const free = ports.filter((port) => !exposed.some((known) => known.port === port));
    const next = [...exposed, ...free.map((port, index) => ({ port, name: missing[index]?.name }))];
    yield {
      at: [
        { id: service.id, field: 'annotation' },
        { id: service.id, field: 'ports' },
      ],
      message: `The annotation of ${nameOf(service, 'the Service')} exposes port ${missing.map(({ port }) => port).join(', ')}, which the Service does not have. It has port ${ports.join(', ')}.`,
      fixes: [
        asks(`Expose ${next.map(({ port }) => port).join(' and ')}`, 'input', service, (annotation) => ({
          ...annotation,
          exposed: next,
        })),
      ],
    };
  },
});
