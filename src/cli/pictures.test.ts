import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';
import { carriedJson, svgPicture, templates, writeDesign } from '../core/index.ts';
import { decode } from './node-io.ts';

const broken = templates.find(({ id }) => id === 'broken')?.design ?? templates[0]?.design;

test('a picture is read by its content, and judged like the design in it', async () => {
  if (!broken) throw new Error('No template');
  const files = { 'pic.svg': svgPicture(broken).text, 'design.json': writeDesign(broken), 'other.svg': '<svg/>' };
  const [picture, document] = await Promise.all(
    ['pic.svg', 'design.json'].map((file) => runWith(files, 'check', file, '--format', 'json')),
  );
  const told = document?.out.replaceAll('design.json', 'pic.svg');
  expect(picture?.code).toBe(document?.code);
  expect(picture?.out).toBe(told);
  const other = await runWith(files, 'check', 'other.svg');
  expect(other.code).toBe(2);
  expect(other.err).toContain('This picture carries no design.');
});

test('the bytes of a PNG are the design that it carries', () => {
  if (!broken) throw new Error('No template');
  const chunk = (type: string, data: string): Buffer => {
    const body = Buffer.concat([Buffer.from(type), Buffer.from(data, 'latin1')]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const json = carriedJson(broken);
  const made = Buffer.concat([signature, chunk('iTXt', `neg-designer\0\0\0\0\0${json}`)]);
  expect(decode(made)).toEqual({ ok: true, text: json });
  expect(decode(signature)).toMatchObject({ ok: false, message: expect.stringContaining('carries no design') });
});
