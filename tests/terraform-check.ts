import { parse } from '@cdktf/hcl2json';
import type { TerraformFile } from '../src/core/export/terraform.ts';
import { type SchemaArguments, schemaTypes } from './terraform-schema.ts';

/** What a real parser of Terraform's language makes of a text: blocks are lists of objects. */
type Read = Readonly<Record<string, unknown>>;

export const isRead = (value: unknown): value is Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All files of an export as one, as Terraform reads a folder. */
export function readTerraform(files: readonly TerraformFile[]): Promise<Read> {
  return parse('main.tf', files.map(({ text }) => text).join('\n'));
}

/** A text as it was meant: the parser hands out the beginnings of templates still escaped. */
export const literal = (text: string): string => text.replace(/([$%])\1\{/g, '$1{');

export interface ReadResource {
  readonly mode: 'resource' | 'data';
  readonly type: string;
  readonly label: string;
  readonly body: Read;
}

/** The resources and data sources of a text. */
export function resourcesOf(read: Read): ReadResource[] {
  return (['resource', 'data'] as const).flatMap((mode) => {
    const types = read[mode];
    if (!isRead(types)) return [];
    return Object.entries(types).flatMap(([type, labels]) =>
      Object.entries(isRead(labels) ? labels : {}).flatMap(([label, bodies]) =>
        (Array.isArray(bodies) ? bodies : []).filter(isRead).map((body) => ({ mode, type, label, body })),
      ),
    );
  });
}

const meta = ['provider', 'lifecycle', 'depends_on'];
/** It came after the version that the schema was read from, in google-beta alone. */
const younger = ['google_compute_region_backend_bucket'];

/** What Terraform and the provider's schema would say against a text; `blanks`: required arguments may be missing. */
export function complaintsOf(read: Read, { blanks = false } = {}): string[] {
  const resources = resourcesOf(read);
  const known = new Set(resources.map(({ mode, type, label }) => `${mode === 'data' ? 'data.' : ''}${type}.${label}`));
  const variables = new Set(Object.keys(isRead(read.variable) ? read.variable : {}));
  return resources.flatMap(({ mode, type, label, body }) => {
    const at = `${type}.${label}`;
    const schema = schemaTypes.get(type);
    const own = Object.fromEntries(Object.entries(body).filter(([name]) => !meta.includes(name)));
    const isBeta = body.provider === `\${google-beta}` || mode === 'data';
    return [
      ...(schema && mode === 'resource' ? fieldComplaints(own, schema, at, isBeta, blanks) : []),
      ...(schema || younger.includes(type) ? [] : [`${at} is of no known type`]),
      ...referencesOf(body).flatMap((reference) => {
        const name = /^(data\.)?(google_\w+\.\w+)/.exec(reference);
        const variable = /^var\.(\w+)/.exec(reference)?.[1];
        if (name && !known.has(`${name[1] ?? ''}${name[2]}`)) return [`${at} refers to ${reference}, which is nowhere`];
        if (variable !== undefined && !variables.has(variable))
          return [`${at} asks for ${reference}, which is nowhere`];
        return [];
      }),
    ];
  });
}

function fieldComplaints(body: Read, schema: SchemaArguments, at: string, beta: boolean, blanks: boolean): string[] {
  const missing = [...schema].filter(([name, { required }]) => required && !Object.hasOwn(body, name));
  return [
    ...(blanks ? [] : missing.map(([name]) => `${at} lacks ${name}`)),
    ...Object.entries(body).flatMap(([name, value]) => {
      const place = `${at}.${name}`;
      const argument = schema.get(name);
      if (!argument) return [`${place} is no argument`];
      if (argument.beta && !beta) return [`${place} is of google-beta alone`];
      if (argument.members) {
        if (!Array.isArray(value)) return [`${place} is no block`];
        if (argument.form === 'block' && value.length > 1) return [`${place} stands there ${value.length} times`];
        const { members } = argument;
        return value.flatMap((one) =>
          isRead(one) ? fieldComplaints(one, members, place, beta, blanks) : [`${place}?`],
        );
      }
      return fits(value, argument.form) ? [] : [`${place} = ${JSON.stringify(value)} is no ${argument.form}`];
    }),
  ];
}

/** An expression may be of any form. */
function fits(value: unknown, form: string): boolean {
  if (typeof value === 'string' && /^\$\{.*\}$/.test(value)) return true;
  if (form === 'words') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (form === 'map') return isRead(value);
  return typeof value === (form === 'text' ? 'string' : form === 'bool' ? 'boolean' : form);
}

/** Expressions in any text of a value, escaped ones aside. */
export function referencesOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/(?<!\$)\$\{([^}]+)\}/g)].flatMap(([, expression]) => expression ?? []);
  }
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  return isRead(value) ? Object.values(value).flatMap(referencesOf) : [];
}

/** Arguments that the provider warns of. */
export const deprecatedArguments: readonly (readonly [type: string, argument: string])[] = [
  ['google_compute_subnetwork', 'enable_flow_logs'],
  ['google_compute_firewall', 'enable_logging'],
];

/** The lines of one resource in a file's text. */
export function resourceText(whole: string, type: string, label: string): string {
  const start = whole.indexOf(`resource "${type}" "${label}" {`);
  if (start < 0) throw new Error(`No ${type}.${label} in\n${whole}`);
  return whole.slice(start, whole.indexOf('\n}\n', start) + 2);
}
