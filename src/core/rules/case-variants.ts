import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { kindNames } from '../model/kinds.ts';
import { application, passthrough } from './bases.ts';

/** A design made out of that of a case, and what was done to it. */
export interface Variant {
  readonly name: string;
  readonly design: Design;
}

type Fields = Readonly<Record<string, unknown>>;

/** Unfinished sketches: the design with one field left blank, or one resource gone that others still name. */
export function* unfinished(design: Design): Generator<Variant> {
  for (const [id, resource] of Object.entries(design.resources)) {
    const { [id]: _, ...others } = design.resources;
    yield { name: `without ${id}`, design: { ...design, resources: others } };
    for (const [path, sketch] of blanked(resource)) {
      yield { name: `${id} without ${path}`, design: { ...design, resources: { ...design.resources, [id]: sketch } } };
    }
  }
}

function* blanked<F extends Fields>(fields: F): Generator<readonly [string, F]> {
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'id' || key === 'kind') continue;
    yield [key, { ...fields, [key]: undefined }];
    if (!Array.isArray(value)) continue;
    for (const [index, part] of value.entries()) {
      if (typeof part !== 'object' || part === null) continue;
      for (const [path, rest] of blanked(part))
        yield [`${key}[${index}].${path}`, { ...fields, [key]: value.with(index, rest) }];
    }
  }
}

/** Lists of parts that have ids of their own. */
const partLists = ['endpoints', 'backends', 'networkInterfaces'] as const;

/** The design with a part more, before and behind the others of a list, that says nothing yet. */
export function* withBlankParts(design: Design): Generator<Variant> {
  for (const [id, resource] of Object.entries(design.resources)) {
    const fields: Fields = resource;
    for (const list of partLists) {
      const parts = fields[list];
      if (!Array.isArray(parts) || parts.length === 0 || list === 'networkInterfaces') continue;
      const blank = { id: blankPart };
      for (const [where, longer] of [
        ['before', [blank, ...parts]],
        ['behind', [...parts, blank]],
      ] as const) {
        const sketch: Resource = { ...resource, [list]: longer };
        yield {
          name: `a blank one ${where} the ${list} of ${id}`,
          design: { ...design, resources: { ...design.resources, [id]: sketch } },
        };
      }
    }
  }
}

export const blankPart = 'blank-part';

/** The design beside two others that have nothing to do with it. */
export function inCompany(design: Design): Design {
  return {
    ...design,
    resources: { ...strangers('a', application()), ...design.resources, ...strangers('b', passthrough()) },
  };
}

/** The resources of a design with other ids and names. */
function strangers(prefix: string, { resources }: Design): Design['resources'] {
  const ids = new Set(Object.keys(resources));
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.has(value) ? `${prefix}-${value}` : value;
    if (Array.isArray(value)) return value.map(rename);
    return value;
  };
  return resources;
}

/** One of each kind that says nothing of itself. */
export const blankResources = kindNames.map((kind) => ({ id: `blank-${kind}`, kind }));
