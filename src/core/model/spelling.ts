import { terraformTypeFor } from '../facts/terraform-types.ts';
import { type KnownKind, kindBySingular, kindOfSegment, parseLink, singularOf } from './api.ts';
import type { Design } from './design.ts';
import type { Id } from './kind.ts';
import { type KindName, kindNames, type Resource } from './kinds.ts';
import { isObject } from './references.ts';
import { resourceOf } from './resource-of.ts';
import { scopeOf } from './scope.ts';

/** The form that a design was read from: its resources are called as that form calls them. */
export type InputForm = 'design' | 'compute' | 'terraform';

/** A place in words that whoever wrote the input knows: `{kind: 'instance', name: 'vm-1', scope: 'us-central1-a'}`. */
export interface SpelledPlace {
  readonly kind: string;
  readonly name: string;
  /** A zone, a region or `global`. Absent where it is blank, and for what is no Compute Engine resource. */
  readonly scope?: string;
  /** Where it is not the project of the design. */
  readonly project?: string;
  /** `endpoints[0].port`: parts are spelt as fields of the resource that holds them. */
  readonly field?: string;
}

/** The kind as the input spells it: the design's own word, the API's singular, or Terraform's type. */
export function spelledKind(resource: Resource, input: InputForm): string {
  if (input === 'design') return resource.kind;
  const singular = outsideKind(resource)?.names.singular ?? singularOf(resource);
  return input === 'terraform' ? (terraformWord(resource, singular) ?? singular) : singular;
}

/** `google_compute_region_network_endpoint_group`; undefined for what Terraform has no type for here. */
function terraformWord(resource: Resource, singular: string): string | undefined {
  const scope = scopeOf(resource)?.type ?? 'global';
  const isManaged = resource.kind === 'certificate' && resource.type === 'MANAGED';
  return terraformTypeFor(singular, scope, isManaged)?.type;
}

/** What something outside the design is, as its link tells. */
function outsideKind(resource: Resource): KnownKind | undefined {
  const link = resource.kind === 'external' ? parseLink(resource.url ?? '') : undefined;
  return link && kindOfSegment(link.segment);
}

/** A zone, a region or `global`; undefined where it is blank or the resource has none. */
export function spelledScope(resource: Resource): string | undefined {
  const link = resource.kind === 'external' ? parseLink(resource.url ?? '') : undefined;
  const scope = link?.scope ?? scopeOf(resource);
  return scope?.type === 'global' ? 'global' : scope?.value;
}

/** A place in a design: a resource, a part of it by the part's id, and a field of either. */
interface PlaceIn {
  readonly id: Id;
  readonly part?: string;
  readonly field?: string;
}

/** A place in the words of the input: the kind as it was spelt there, name, scope, and the path of the field. */
export function spellPlace(design: Design, at: PlaceIn, input: InputForm): SpelledPlace {
  const resource = resourceOf(design, at.id);
  if (!resource) return { kind: 'unknown', name: at.id };
  const scope = spelledScope(resource);
  const field = spelledField(resource, at);
  const { project } = resource;
  return {
    kind: spelledKind(resource, input),
    name: resource.name ?? '',
    ...(scope === undefined ? {} : { scope }),
    ...(project === undefined || project === design.project ? {} : { project }),
    ...(field === undefined ? {} : { field }),
  };
}

function spelledField(resource: Resource, { part, field }: PlaceIn): string | undefined {
  const held = part === undefined ? undefined : pathOfPart(resource, part);
  const steps = [held, field].filter((step) => step !== undefined && step !== '');
  return steps.length === 0 ? undefined : steps.join('.');
}

/** Where the part with that id stands: `endpoints[2]`. */
function pathOfPart(resource: Resource, part: string): string | undefined {
  for (const [key, list] of Object.entries(resource)) {
    if (!Array.isArray(list)) continue;
    const index = list.findIndex((item: unknown) => isObject(item) && item.id === part);
    if (index >= 0) return `${key}[${index}]`;
  }
  return undefined;
}

/** Whether `word` is how somebody may call the kind of a resource: the design's word, or the API's, in any case. */
export function isCalled(resource: Resource, word: string): boolean {
  const wanted = word.toLowerCase();
  const names: string[] = [
    resource.kind,
    outsideKind(resource)?.kind ?? resource.kind,
    spelledKind(resource, 'compute'),
  ];
  return names.some((name) => name.toLowerCase() === wanted);
}

/** Every kind of a design, and the singulars by which the Compute API knows it; none for what is outside of it. */
export const spellings: readonly { readonly kind: KindName; readonly singulars: readonly string[] }[] = kindNames.map(
  (kind) => ({
    kind,
    singulars: [...kindBySingular].flatMap(([singular, known]) => (known.kind === kind ? [singular] : [])),
  }),
);

/** The design's word for a word of either spelling. */
export function kindOfWord(word: string): KindName | undefined {
  const wanted = word.toLowerCase();
  return (
    kindNames.find((name) => name.toLowerCase() === wanted) ??
    [...kindBySingular].find(([singular]) => singular.toLowerCase() === wanted)?.[1].kind
  );
}
