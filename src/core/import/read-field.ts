import * as z from 'zod/mini';
import type { Field } from '../model/field.ts';
import { type JsonFault, readJson } from './json-text.ts';

/** The value of one field, read from text that somebody typed; where it cannot be read, one sentence on what is expected. */
export type FieldText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Reads a field of control `json` from text. Empty text is no value. */
export function readFieldText(field: Field, text: string): FieldText {
  if (text.trim() === '') return { ok: true, value: undefined };
  const json = readJson(text);
  if (!json.ok) return { ok: false, message: placed(json.fault) };
  const [value] = json.values;
  if (json.values.length !== 1) return { ok: false, message: 'Expected one value of JSON, found several.' };
  const read = z.safeParse(field.schema, value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  return {
    ok: false,
    message: `This is JSON, but does not fit ${field.label}${where}: ${issue?.message ?? 'another form is expected'}.`,
  };
}

const placed = ({ line, column, message }: JsonFault) => `Line ${line}, column ${column}: ${message}`;
