import { setAt } from '../../edit/set-at.ts';
import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { nameFlaw, quoted, slugify } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const cloudRunServiceFormat = defineRule({
  id: 'serverless-neg/cloud-run-service-format',
  severity: 'error',
  title: 'The service and the tag of Cloud Run are names of 1 to 63 lower-case letters, digits and hyphens',
  why: 'A NEG names a Cloud Run service by its short name, as the list of services shows it, and never by its URL or its full resource path. Both names have to be what a host label may be.',
  source: cite('apiRegionNeg', 'gcloudNegCreate'),
  on: ['cloudRunService', 'neg'],
  *check(resource) {
    const isService = resource.kind === 'cloudRunService';
    if (!isService && resource.networkEndpointType !== 'SERVERLESS') return;
    const text = isService ? resource.name : resource.cloudRun?.tag;
    const flaw = text ? nameFlaw(text) : undefined;
    if (!text || !flaw) return;
    const better = slugify(lastStep(text), isService ? 'service' : 'tag');
    const where = flaw.position === undefined ? '' : `character ${flaw.position} is ${quoted(flaw.character ?? '')}, `;
    yield {
      at: [{ id: resource.id, field: isService ? 'name' : 'cloudRun.tag' }],
      message: `${isService ? 'The Cloud Run service' : `The Cloud Run tag of ${nameOf(resource, 'NEG')}`} is called ${quoted(text)}: ${where}${flaw.what}. ${quoted(better)} would do.`,
      fixes: [
        {
          title: `Call it ${better}`,
          safety: 'input',
          edit: (design) =>
            isService
              ? setFields(design, resource.id, { name: better })
              : setAt(design, { id: resource.id }, 'cloudRun.tag', better),
        },
      ],
    };
  },
});

/** `projects/p/locations/r/services/login` → `login`; of a URL, its host's first label. */
function lastStep(text: string): string {
  const bare = text.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  return bare === text.replace(/\/+$/, '') ? (bare.split('/').at(-1) ?? bare) : (bare.split(/[./]/)[0] ?? bare);
}
