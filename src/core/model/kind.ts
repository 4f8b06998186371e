import * as z from 'zod/mini';
import { type Fields, optionalShape, type ValueOf } from './field.ts';

/** A resource's key in a design. It never changes; names may. */
export type Id = string;

/** Where in Google Cloud a resource of a kind lives: decides which of `zone` and `region` it carries. */
export type Scope = 'global' | 'region' | 'zone';

/** The families of the picture: colour, shape of the leading edge, place in the palette. */
export type Family = 'network' | 'compute' | 'neg' | 'balancing' | 'outside';

/** What is written down of a kind. */
export interface KindSpec<K extends string, F extends Fields> {
  readonly kind: K;
  /** What people call it, in Google's words: "Backend service". */
  readonly label: string;
  readonly purpose: string;
  readonly family: Family;
  /** The scopes it can have; the first is the usual one. Empty for things that are no resource of Compute Engine. */
  readonly scopes: readonly Scope[];
  readonly fields: F;
}

/** A kind with the schema that its fields make. */
export interface Kind<K extends string = string, F extends Fields = Fields> extends KindSpec<K, F> {
  /** Reads a resource of this kind at a door. Unknown fields survive. */
  readonly schema: z.ZodMiniType;
}

/** What every resource has, whatever its kind. */
export interface Common {
  readonly id: Id;
  readonly name?: string;
  readonly description?: string;
  /** Project id; the design's own where absent. */
  readonly project?: string;
}

export type ResourceOfKind<K extends string, F extends Fields> = Common & { readonly kind: K } & Readonly<ValueOf<F>>;

/** Makes a kind: its schema follows from its fields. */
export function defineKind<const K extends string, F extends Fields>(spec: KindSpec<K, F>): Kind<K, F> {
  const schema = z.looseObject({
    id: z.string(),
    kind: z.literal(spec.kind),
    name: z.optional(z.string()),
    description: z.optional(z.string()),
    project: z.optional(z.string()),
    ...optionalShape(spec.fields),
  });
  return { ...spec, schema };
}

export type ResourceFrom<D> = D extends Kind<infer K, infer F> ? ResourceOfKind<K, F> : never;
