import * as z from 'zod/mini';

/**
 * How a form edits a field. `zone` and `region` are text with suggestions (unknown ones are never refused), `json` is
 * for structures that no form of ours spells out yet.
 */
export type Control =
  | 'text'
  | 'code'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'words'
  | 'reference'
  | 'references'
  | 'zone'
  | 'region'
  | 'rows'
  | 'object'
  | 'json';

/**
 * One field of a kind: its schema (for the doors), and what a form needs to show it. Schemas are lenient on purpose: a
 * sketch with blanks or a wrong value is a valid document, and the rules say what is wrong with it.
 */
export interface Field<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly schema: S;
  readonly label: string;
  readonly control: Control;
  /** Known values of a choice, most usual first. Others are kept as they are. */
  readonly options?: readonly string[];
  readonly hint?: string;
  readonly placeholder?: string;
  /** Columns of a `rows` field, by the key of the row object; the members of an `object` field. */
  readonly columns?: Readonly<Record<string, Field>>;
}

export type Fields = Readonly<Record<string, Field>>;

interface Extra {
  readonly hint?: string;
  readonly placeholder?: string;
}

export const text = (label: string, extra: Extra = {}) => ({
  schema: z.string(),
  label,
  control: 'text' as const,
  ...extra,
});

/** Text that is read by machines: addresses, ranges, URLs. */
export const code = (label: string, extra: Extra = {}) => ({
  schema: z.string(),
  label,
  control: 'code' as const,
  ...extra,
});

export const number = (label: string, extra: Extra = {}) => ({
  schema: z.number(),
  label,
  control: 'number' as const,
  ...extra,
});

export const boolean = (label: string, extra: Extra = {}) => ({
  schema: z.boolean(),
  label,
  control: 'boolean' as const,
  ...extra,
});

export const choice = (label: string, options: readonly string[], extra: Extra = {}) => ({
  schema: z.string(),
  label,
  control: 'choice' as const,
  options,
  ...extra,
});

export const words = (label: string, extra: Extra = {}) => ({
  schema: z.array(z.string()),
  label,
  control: 'words' as const,
  ...extra,
});

/** The id of another resource; what it may point to stands in the table of relations. */
export const reference = (label: string, extra: Extra = {}) => ({
  schema: z.string(),
  label,
  control: 'reference' as const,
  ...extra,
});

export const references = (label: string, extra: Extra = {}) => ({
  schema: z.array(z.string()),
  label,
  control: 'references' as const,
  ...extra,
});

export const zone = (label = 'Zone') => ({ schema: z.string(), label, control: 'zone' as const });
export const region = (label = 'Region', extra: Extra = {}) => ({
  schema: z.string(),
  label,
  control: 'region' as const,
  ...extra,
});

export const json = <S extends z.ZodMiniType>(label: string, schema: S, extra: Extra = {}) => ({
  schema,
  label,
  control: 'json' as const,
  ...extra,
});

/** The schema of one row or nested object: every field optional, unknown ones kept. */
export type ShapeOf<F extends Fields> = { [P in keyof F]: z.ZodMiniOptional<F[P]['schema']> };

/** The schemas of these fields, each made optional. */
export function optionalShape<F extends Fields>(fields: F): ShapeOf<F> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [key, field] of Object.entries(fields)) shape[key] = z.optional(field.schema);
  if (!coversAll(shape, fields)) throw new Error('A field has no schema');
  return shape;
}

// Object.entries loses the keys' types; this looks that none is missing.
function coversAll<F extends Fields>(shape: Record<string, z.ZodMiniType>, fields: F): shape is ShapeOf<F> {
  return Object.keys(fields).every((key) => Object.hasOwn(shape, key));
}

/** A value of these fields, as TypeScript sees it. */
export type ValueOf<F extends Fields> = { [P in keyof F]?: z.infer<F[P]['schema']> };

/** A list of objects without an identity of their own (secondary ranges, host rules). */
export const rows = <F extends Fields>(label: string, columns: F, extra: Extra = {}) => ({
  schema: z.array(z.looseObject(optionalShape(columns))),
  label,
  control: 'rows' as const,
  columns,
  ...extra,
});

/** One nested object whose members a form can show. */
export const object = <F extends Fields>(label: string, columns: F, extra: Extra = {}) => ({
  schema: z.looseObject(optionalShape(columns)),
  label,
  control: 'object' as const,
  columns,
  ...extra,
});

/** A list of embedded parts: objects with an id of their own, so that findings and wires stay on them when others go. */
export const parts = <F extends Fields>(label: string, columns: F, extra: Extra = {}) => ({
  schema: z.array(z.looseObject({ id: z.string(), ...optionalShape(columns) })),
  label,
  control: 'rows' as const,
  columns,
  ...extra,
});
