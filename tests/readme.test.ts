import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Io } from '../src/cli/io.ts';
import { nodeIo } from '../src/cli/node-io.ts';
import { run } from '../src/cli/program.ts';
import { readDesign } from '../src/core/model/document.ts';
import { kinds } from '../src/core/model/kinds.ts';
import { spellings } from '../src/core/model/spelling.ts';
import { templates } from '../src/core/templates/list.ts';
import { chordText } from '../src/editor/commands/chords.ts';
import { commands } from '../src/editor/commands/table.ts';
import { outlineKeys } from '../src/editor/outline/outline-keys.ts';

// What the documents say is held against what is there, so that they cannot grow old unnoticed.

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

/** The text below a heading of the second level, up to the next one. */
function section(title: string): string {
  const [, text] = readme.split(`\n## ${title}\n`);
  if (text === undefined) throw new Error(`README.md has no section "${title}".`);
  return text.split('\n## ')[0] ?? '';
}

/** The rows of the first table in a text, without its head. */
function rows(text: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|---'));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 1, end).map((line) => line.slice(2, -2).split(' | '));
}

test('the table of kinds is the one of the code', () => {
  const code = spellings.map(({ kind, singulars }) => [
    kinds[kind].label,
    `\`${kind}\``,
    singulars.map((singular) => `\`${singular}\``).join(', ') || '–',
  ]);
  expect(rows(section('Kinds'))).toEqual(code);
});

test('the table of keys is the one that binds them', () => {
  const bound = commands.filter(({ keys }) => keys.length > 0);
  const code = bound.map(({ keys, label, detail }) => [
    keys.map((chord) => `\`${chordText(chord)}\``).join(', '),
    [label.replace(/…$/, ''), ...(detail === undefined ? [] : [detail])].join(': '),
  ]);
  expect(rows(section('Keys'))).toEqual(code);
});

test('the table of the outline’s keys is the one that binds them', () => {
  const code = outlineKeys.map(({ keys, label, detail }) => [
    keys.map((chord) => `\`${chordText(chord)}\``).join(', '),
    [label.replace(/…$/, ''), ...(detail === undefined ? [] : [detail])].join(': '),
  ]);
  expect(rows(section('Keys').split('### In the outline')[1] ?? '')).toEqual(code);
});

describe('the command line answers as it is written', () => {
  const written = new Map<string, string>();
  const world = nodeIo(process.stdin, process.stdout, process.stderr);
  const blocks = [...section('Command line').matchAll(/```sh\n(.*)\n```\n(?:```text\n([\s\S]*?)\n```)?/g)];

  test('in a good number of examples', () => expect(blocks.length).toBeGreaterThan(8));

  test.each(blocks.map(([, command = '', output = '']) => [command, output] as const))(
    '%s',
    async (command, output) => {
      const parts = /^npx --no-install neg-designer (.+?) {2}# exit ([012])$/.exec(command);
      const said = { out: '', err: '' };
      const io: Io = {
        // What one example writes, the next one may read; nothing of it lands on the disk.
        read: async (path) => {
          const text = written.get(path);
          return text === undefined ? world.read(join(root, path)) : { ok: true, text };
        },
        write: async (path, text) => {
          written.set(path, text);
          return undefined;
        },
        out: (text) => {
          said.out += text;
        },
        err: (text) => {
          said.err += text;
        },
      };
      const code = await run((parts?.[1] ?? '').split(' '), io);
      expect(code).toBe(Number(parts?.[2]));
      compare(`${said.out}${said.err}`.trimEnd(), output);
    },
  );
});

/** Holds a text against an expected one, in which a line of `…` stands for any lines. */
function compare(text: string, expected: string): void {
  const pieces = `\n${expected}\n`.split('\n…\n');
  if (pieces.length === 1) expect(text).toBe(expected);
  let rest = `\n${text}\n`;
  for (const [index, piece] of pieces.entries()) {
    expect(index === 0 ? rest.slice(0, piece.length) : rest).toContain(piece);
    rest = rest.slice(rest.indexOf(piece) + piece.length);
  }
  if (pieces.at(-1) !== '') expect(rest).toBe('');
}

test.each([
  ['docs/examples/appliances.neg.json', 'appliances'],
  ['docs/examples/broken.neg.json', 'broken'],
])('%s is the template of the gallery, however it is laid out', (file, id) => {
  const saved = readDesign(JSON.parse(read(file)));
  const template = templates.find((one) => one.id === id)?.design;
  expect(saved.ok && saved.value.resources).toEqual(template?.resources);
});

describe.each(['README.md', 'src/core/README.md', 'CHANGELOG.md'])('%s', (document) => {
  const text = read(document);

  test('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture,
    );
    const local = links.filter((link) => link !== undefined && !link.startsWith('http'));
    for (const link of local) expect.soft(existsSync(join(root, dirname(document), link ?? '')), link).toBe(true);
  });

  test('names only files that are there', () => {
    const files = [...text.matchAll(/`((?:\.\.\/|[\w-]+\/)[\w./-]+\.(?:tsx?|mjs|md))`/g)].map(([, file = '']) => file);
    for (const file of files) {
      const there = [dirname(document), '.'].some((folder) => existsSync(join(root, folder, file)));
      expect.soft(there, file).toBe(true);
    }
  });
});

test('the workflow for repositories of designs is read as YAML, and calls the command line as it is', async () => {
  const workflow: unknown = parse(read('docs/check-designs.yml'));
  const steps = z.object({
    jobs: z.object({ check: z.object({ steps: z.array(z.looseObject({ run: z.optional(z.string()) })) }) }),
  });
  const runs = steps.parse(workflow).jobs.check.steps.flatMap(({ run: text }) => text ?? []);
  const call = runs.map((text) => /dist\/cli\/main\.js (.*) > findings\.sarif$/.exec(text)?.[1]).find((found) => found);
  const said = { out: '' };
  const world = nodeIo(process.stdin, process.stdout, process.stderr);
  const io: Io = {
    read: (path) => world.read(join(root, path)),
    write: async () => undefined,
    out: (text) => {
      said.out += text;
    },
    err: () => undefined,
  };
  const code = await run([...(call?.split(' ') ?? []), 'docs/examples/broken.neg.json'], io);
  expect(code).toBe(1);
  expect(JSON.parse(said.out)).toMatchObject({ version: '2.1.0' });
});
