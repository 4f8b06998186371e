import * as z from 'zod/mini';
import { code, json } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A Compute resource without a kind of its own here: its JSON is kept and exported again unchanged; no rule reads it. */
export const opaque = defineKind({
  kind: 'opaque',
  label: 'Other resource',
  purpose: 'Kept as it is, exported unchanged, not checked',
  family: 'outside',
  scopes: [],
  fields: { apiKind: code('API kind'), url: code('URL'), json: json('JSON', z.record(z.string(), z.unknown())) },
});
