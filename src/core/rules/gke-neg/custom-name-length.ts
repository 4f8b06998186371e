import { longestNameInEverySubnet } from '../../facts/gke.ts';
import { nameOf } from '../../model/endpoints.ts';
import { annotationOf } from '../../model/gke.ts';
import { nameFlaw, quoted, slugify } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { asks, wishOf } from './annotation-fixes.ts';
import { namerCode } from './gke-sources.ts';

export const customNameLength = defineRule({
  id: 'gke-neg/custom-name-length',
  severity: 'error',
  title: `A NEG name in the annotation is a resource name, best of ${longestNameInEverySubnet} characters at most`,
  why: 'The name becomes that of a Compute Engine resource. In clusters with several subnets the controller adds a hash of the subnet to it, which needs seven characters.',
  source: [namerCode, ...cite('resourceNaming')],
  on: 'gkeService',
  *check(service) {
    const read = annotationOf(service);
    if (!read.ok) return;
    for (const { port, name } of read.value.exposed) {
      if (!name) continue;
      const flaw = nameFlaw(name)?.what;
      if (!flaw && name.length <= longestNameInEverySubnet) continue;
      const next = slugify(name, 'neg').slice(0, longestNameInEverySubnet).replace(/-+$/, '');
      const words = flaw
        ? `${flaw}.`
        : `it has ${name.length} characters. NEGs outside the default subnet of the cluster fail above ${longestNameInEverySubnet}.`;
      yield {
        at: [{ id: service.id, field: wishOf(service, port) }],
        severity: flaw ? 'error' : 'warning',
        message: `${nameOf(service, 'The Service')} calls the NEG of port ${port} ${quoted(name)}: ${words}`,
        fixes: [
          asks(`Call it ${next}`, 'input', service, (annotation) => ({
            ...annotation,
            exposed: annotation.exposed.map((each) => (each.port === port ? { port, name: next } : each)),
          })),
        ],
      };
    }
  },
});
