import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { json } from '../model/field.ts';
import { readFieldText } from './read-field.ts';

const field = json('Labels', z.record(z.string(), z.string()));

test('reads JSON that fits, and nothing as no value', () => {
  expect(readFieldText(field, '{"a": "b"}')).toEqual({ ok: true, value: { a: 'b' } });
  expect(readFieldText(field, '  ')).toEqual({ ok: true, value: undefined });
});

test('says where the text stops being JSON, and where JSON does not fit', () => {
  expect(readFieldText(field, '{"a": }')).toMatchObject({
    ok: false,
    message: expect.stringContaining('Line 1, column 7'),
  });
  expect(readFieldText(field, '{"a": 1}')).toMatchObject({
    ok: false,
    message: expect.stringContaining('Labels at a'),
  });
});
