import { apiNamesOf, parseLink } from '../model/api.ts';
import { isResource } from '../model/document.ts';
import { isJsonList, textOf, without } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { isKindName, kinds, type Resource } from '../model/kinds.ts';
import type { LeftOutResource } from './compute-document.ts';
import { fitTo, type Misfit } from './fit.ts';
import type { IdMaker } from './ids.ts';
import type { Ignored } from './report.ts';

/** A resource that is none of the API's, as our own Compute JSON tells it; its references are links, or pointers into its file. */
export interface ReadLeftOut {
  readonly resource: Resource;
  readonly where: string;
  /** Links of those that refer to it by its name alone. */
  readonly usedBy: readonly string[];
  /** What the pointers of its file lead to. */
  readonly pointers: ReadonlyMap<string, Id>;
  readonly coerced: readonly string[];
  readonly misfits: readonly Misfit[];
}

/** Reads what stands beside the requests of our own files. What claims to be a resource of the API is left out. */
export function readLeftOut(
  items: readonly LeftOutResource[],
  ids: IdMaker,
  designProject: string,
): { readonly read: readonly ReadLeftOut[]; readonly ignored: readonly Ignored[] } {
  const read: ReadLeftOut[] = [];
  const ignored: Ignored[] = [];
  const files = new Map<string, Map<string, Id>>();
  for (const item of items) {
    const at = item.pointer.lastIndexOf('#');
    const pointers = files.get(item.pointer.slice(0, at)) ?? new Map<string, Id>();
    files.set(item.pointer.slice(0, at), pointers);
    const one = readOne(item, ids, designProject);
    if (one) {
      read.push({ ...one, pointers });
      pointers.set(item.pointer.slice(at), one.resource.id);
    } else {
      const where = [item.input, item.where].filter((step) => step).join(': ');
      ignored.push({
        where,
        reason: 'It stands beside the requests, and is nothing that lies outside of Compute Engine.',
      });
    }
  }
  return { read, ignored };
}

function readOne(
  { json, where }: LeftOutResource,
  ids: IdMaker,
  designProject: string,
): Omit<ReadLeftOut, 'pointers'> | undefined {
  const kind = textOf(json.kind) ?? '';
  if (!isKindName(kind)) return undefined;
  const name = textOf(json.name);
  const project = textOf(json.project);
  const candidate = {
    ...without(json, 'project', 'usedBy'),
    id: ids.make(kind, textOf(json.region), name ?? ''),
    ...(project === undefined || project === designProject ? {} : { project }),
  };
  const fitted = isResource(candidate)
    ? { value: candidate, coerced: [], misfits: [] }
    : fitTo(candidate, kinds[kind].schema);
  const resource: unknown = fitted.value;
  if (!isResource(resource) || (apiNamesOf(resource) && resource.kind !== 'opaque')) return undefined;
  const { usedBy } = json;
  return {
    resource,
    where,
    usedBy: isJsonList(usedBy) ? usedBy.flatMap((link) => textOf(link) ?? []) : [],
    coerced: fitted.coerced,
    misfits: fitted.misfits,
  };
}

/** What others write who refer to it by its name alone. */
export function writtenAs(resource: Resource): string {
  if (resource.kind === 'external') return resource.url ?? resource.name ?? '';
  if (resource.kind === 'googleApi') return resource.host ?? resource.name ?? '';
  return resource.name ?? 'UNNAMED';
}

/** The links that lead to those that use it; texts that are none say nothing. */
export const usersOf = ({ usedBy }: ReadLeftOut) => usedBy.flatMap((text) => parseLink(text) ?? []);
