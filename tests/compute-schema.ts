import { z } from 'zod';

/**
 * Reads the facts about the Compute API's types that may lie beside the project, and compares bodies of requests with
 * them: types, values of enums, patterns, unknown fields, fields that only the API itself writes.
 */
const Field: z.ZodType<SchemaField> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    $ref: z.string().optional(),
    enum: z.array(z.string()).optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    outputOnly: z.boolean().optional(),
    requiredBy: z.array(z.string()).optional(),
    items: Field.optional(),
    values: Field.optional(),
  }),
);

interface SchemaField {
  type?: string;
  $ref?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  outputOnly?: boolean;
  requiredBy?: string[];
  items?: SchemaField;
  values?: SchemaField;
}

const Schema = z.object({
  types: z.record(z.string(), z.object({ fields: z.record(z.string(), Field).optional() })),
  collections: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ http: z.string().optional(), path: z.string().optional(), body: z.string().optional() }),
    ),
  ),
});

export type ComputeSchema = z.infer<typeof Schema>;

export function readComputeSchema(text: string): ComputeSchema {
  return Schema.parse(JSON.parse(text));
}

/** What is wrong with the body of a method of a collection: one line for each flaw, none for a good body. */
export function flawsOf(schema: ComputeSchema, collection: string, method: string, body: unknown): string[] {
  const found = schema.collections[collection]?.[method];
  if (!found) return [`${collection} has no method ${method}`];
  if (found.body === undefined) return [`${collection}.${method} takes no body`];
  const required = Object.entries(schema.types[found.body]?.fields ?? {})
    .filter(([, field]) => field.requiredBy?.includes(`${collection}.${method}`))
    .map(([name]) => name)
    .filter((name) => !isObject(body) || body[name] === undefined)
    .map((name) => `${name} is required`);
  return [...required, ...flawsOfType(schema, heldType(schema, found.body), body, '')];
}

/** Regional requests often look like zonal ones and are then not written down again. */
function heldType(schema: ComputeSchema, type: string): string {
  return schema.types[type] ? type : type.replace(/^Region/, '');
}

/** The same for a body, or a part of one, of a named type. */
export function flawsOfType(schema: ComputeSchema, type: string, value: unknown, path = ''): string[] {
  const fields = schema.types[type]?.fields;
  if (!fields) return [`${path} is of the unknown type ${type}`];
  if (!isObject(value)) return [`${path} is no object`];
  return Object.entries(value).flatMap(([key, member]) => {
    const field = fields[key];
    const at = path === '' ? key : `${path}.${key}`;
    if (!field) return [`${at} is no field of ${type}`];
    if (field.outputOnly) return [`${at} is written by the API alone`];
    return flawsOfField(schema, field, member, at);
  });
}

function flawsOfField(schema: ComputeSchema, field: SchemaField, value: unknown, at: string): string[] {
  if (field.$ref !== undefined) return flawsOfType(schema, field.$ref, value, at);
  switch (field.type) {
    case 'array':
      if (!Array.isArray(value)) return [`${at} is no list`];
      return value.flatMap((item: unknown, index) => {
        const flaws = flawsOfField(schema, field.items ?? {}, item, `${at}[${index}]`);
        return [...flaws, ...patternFlaws(field, item, `${at}[${index}]`)];
      });
    case 'map':
      if (!isObject(value)) return [`${at} is no map`];
      return Object.entries(value).flatMap(([key, member]) =>
        flawsOfField(schema, field.values ?? {}, member, `${at}.${key}`),
      );
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at} is no boolean`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is no whole number`];
    case 'number':
      return typeof value === 'number' ? [] : [`${at} is no number`];
    case 'string':
      if (typeof value !== 'string') return [`${at} is no text`];
      if (field.enum && !field.enum.includes(value)) return [`${at} is ${value}, none of ${field.enum.join(', ')}`];
      return patternFlaws(field, value, at);
    default:
      return [];
  }
}

function patternFlaws(field: SchemaField, value: unknown, at: string): string[] {
  if (field.pattern === undefined || typeof value !== 'string') return [];
  return new RegExp(`^(?:${field.pattern})$`).test(value) ? [] : [`${at} does not match ${field.pattern}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
