import { setFields } from '../../edit/write.ts';
import { kindNames, kinds } from '../../model/kinds.ts';
import { freeName, nameFlaw, quoted, slugify } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const nameFormat = defineRule({
  id: 'resource/name-format',
  severity: 'error',
  title: 'A resource name has 1 to 63 lower-case letters, digits and hyphens',
  why: 'Names become part of URLs and DNS labels, so Compute Engine takes only what a host label may hold: a lower-case letter first, then letters, digits and hyphens, and no hyphen at the end.',
  source: cite('resourceNaming', 'apiNeg'),
  on: kindNames.filter((kind) => kinds[kind].scopes.length > 0),
  *check(resource, view) {
    const { name } = resource;
    const flaw = name ? nameFlaw(name) : undefined;
    if (!name || !flaw) return;
    const slug = slugify(name, slugify(resource.kind, 'resource'));
    const better = freeName(slug, (candidate) => view.namesakes(resource, candidate).length > 0);
    const where = flaw.position === undefined ? '' : `character ${flaw.position} is ${quoted(flaw.character ?? '')}, `;
    yield {
      at: [{ id: resource.id, field: 'name' }],
      message: `${kinds[resource.kind].label} ${quoted(name)}: ${where}${flaw.what}. ${quoted(better)} would do.`,
      fixes: [
        {
          title: `Rename it to ${better}`,
          safety: 'safe',
          edit: (design) => setFields(design, resource.id, { name: better }),
        },
      ],
    };
  },
});
