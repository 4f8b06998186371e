import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

// The stairs of the house are lint rules. A pattern that matches nothing looks just like a rule that is kept,
// so each one is shown here a line it must refuse and a line it must let through.

const refused: readonly (readonly [file: string, code: string, because: string])[] = [
  ['src/core/facts/a.ts', "import { a } from '../model/design.ts';", 'Facts are tables without logic'],
  ['src/core/facts/deep/a.ts', "import type { a } from '../../rules/list.ts';", 'Facts are tables without logic'],
  ['src/core/model/a.ts', "import { a } from '../rules/list.ts';", 'The model is nouns'],
  ['src/core/model/kinds/a.ts', "export { a } from '../../edit/write.ts';", 'The model is nouns'],
  ['src/core/rules/a/b.ts', "import { a } from '../../export/plan.ts';", 'src/core/rules judges'],
  ['src/core/edit/a.ts', "import { a } from '../rules/check.ts';", 'src/core/edit changes a design'],
  ['src/core/export/a.ts', "import { a } from '../import/design-file.ts';", 'src/core/export spells a design'],
  ['src/core/import/a.ts', "import { a } from '../picture/card.ts';", 'src/core/import reads a design'],
  ['src/core/picture/a.ts', "import { a } from '../edit/write.ts';", 'src/core/picture draws a design'],
  ['src/core/templates/a.ts', "import { a } from '../rules/check.ts';", 'src/core/templates holds ready designs'],
  ['src/core/documents/a.ts', "import { a } from '../edit/write.ts';", 'src/core/documents tells of rules'],
  ['src/core/documents/a.ts', "import { a } from '../templates/list.ts';", 'src/core/documents tells of rules'],
  ['src/core/facts/a.ts', "import { a } from '../documents/as-of.ts';", 'Facts are tables without logic'],
  ['src/core/model/a.ts', "import { a } from '../documents/as-of.ts';", 'The model is nouns'],
  ['src/core/rules/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/rules judges'],
  ['src/core/edit/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/edit changes a design'],
  ['src/core/export/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/export spells a design'],
  ['src/core/import/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/import reads a design'],
  ['src/core/picture/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/picture draws a design'],
  ['src/core/templates/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/templates holds ready designs'],
  ['src/core/papers/a.ts', "import { a } from '../edit/write.ts';", 'src/core/papers puts a design on paper'],
  ['src/core/papers/a.ts', "import { a } from '../import/read-input.ts';", 'src/core/papers puts a design on paper'],
  ['src/core/papers/a.ts', "import { a } from '../templates/list.ts';", 'src/core/papers puts a design on paper'],
  ['src/core/facts/a.ts', "import { a } from '../papers/printed.ts';", 'Facts are tables without logic'],
  ['src/core/model/a.ts', "import { a } from '../papers/printed.ts';", 'The model is nouns'],
  ['src/core/rules/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/rules judges'],
  ['src/core/edit/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/edit changes a design'],
  ['src/core/export/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/export spells a design'],
  ['src/core/import/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/import reads a design'],
  ['src/core/picture/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/picture draws a design'],
  ['src/core/templates/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/templates holds ready designs'],
  ['src/core/documents/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/documents tells of rules'],
  ['src/core/facts/a.ts', "import { a } from '../diff/compare.ts';", 'Facts are tables without logic'],
  ['src/core/model/a.ts', "import { a } from '../diff/compare.ts';", 'The model is nouns'],
  ['src/core/rules/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/rules judges'],
  ['src/core/edit/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/edit changes a design'],
  ['src/core/export/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/export spells a design'],
  ['src/core/import/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/import reads a design'],
  ['src/core/picture/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/picture draws a design'],
  ['src/core/templates/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/templates holds ready designs'],
  ['src/core/documents/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/documents tells of rules'],
  ['src/core/papers/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/papers puts a design on paper'],
  ['src/core/diff/a.ts', "import { a } from '../import/read-input.ts';", 'src/core/diff leads from one design'],
  ['src/core/diff/a.ts', "import { a } from '../picture/svg.ts';", 'src/core/diff leads from one design'],
  ['src/core/diff/a.ts', "import { a } from '../templates/list.ts';", 'src/core/diff leads from one design'],
  ['src/core/diff/a.ts', "import { a } from '../documents/as-of.ts';", 'src/core/diff leads from one design'],
  ['src/core/diff/a.ts', "import { a } from '../papers/printed.ts';", 'src/core/diff leads from one design'],
  ['src/core/learn/a.ts', "import { a } from '../picture/card.ts';", 'src/core/learn sets tasks'],
  ['src/core/trace/a.ts', "import { a } from '../learn/level.ts';", 'src/core/trace follows a request'],
  ['src/core/rules/a.ts', "import { a } from '../learn/level.ts';", 'src/core/rules judges'],
  ['src/core/trace/a.ts', "import { a } from '../picture/card.ts';", 'src/core/trace follows a request'],
  ['src/core/trace/a.ts', "import { a } from '../templates/list.ts';", 'src/core/trace follows a request'],
  ['src/core/rules/a.ts', "import { a } from '../trace/trace.ts';", 'src/core/rules judges'],
  ['src/core/choose/a.ts', "import { a } from '../rules/engine.ts';", 'src/core/choose leads from'],
  ['src/core/choose/a.ts', "import { a } from '../trace/trace.ts';", 'src/core/choose leads from'],
  ['src/core/choose/a.ts', "import { a } from '../diff/compare.ts';", 'src/core/choose leads from'],
  ['src/core/facts/a.ts', "import { a } from '../choose/narrow.ts';", 'Facts are tables without logic'],
  ['src/core/model/a.ts', "import { a } from '../choose/narrow.ts';", 'The model is nouns'],
  ['src/core/rules/a.ts', "import { a } from '../choose/narrow.ts';", 'src/core/rules judges'],
  ['src/core/edit/a.ts', "import { a } from '../choose/narrow.ts';", 'src/core/edit changes a design'],
  ['src/core/picture/a.ts', "import { a } from '../choose/narrow.ts';", 'src/core/picture draws a design'],
  ['src/core/templates/a.ts', "import { a } from '../choose/narrow.ts';", 'src/core/templates holds ready designs'],
  ['src/core/trace/a.ts', "import { a } from '../choose/narrow.ts';", 'src/core/trace follows a request'],
  ['src/core/diff/a.ts', "import { a } from '../choose/narrow.ts';", 'src/core/diff leads from one design'],
  ['src/core/rules/a.ts', "import { a } from '../index.ts';", 'Inside the core import the file that has it'],
  ['src/core/model/a.ts', "import { useState } from 'react';", 'depends on zod alone'],
  ['src/core/rules/a.ts', "import { create } from 'zustand';", 'depends on zod alone'],
  ['src/core/import/a.ts', "import { readFile } from 'node:fs/promises';", 'depends on zod alone'],
  ['src/core/rules/a.ts', "import ip from 'ipaddr.js';", 'depends on zod alone'],
  ['src/core/a.ts', "const a = import('node:fs');", 'depends on zod alone'],
  ['src/core/edit/a.ts', "import { a } from '../../store/history.ts';", 'the core knows neither store'],
  ['src/core/a.ts', "export { a } from '../editor/App.tsx';", 'the core knows neither store'],
  ['src/core/model/a.ts', 'export const a = new Date();', 'global variable Date'],
  ['src/core/model/a.ts', 'export const a = Date.now();', 'global variable Date'],
  ['src/core/edit/a.ts', 'export const a = Math.random();', "'Math.random'"],
  ['src/core/edit/a.ts', 'export const a = crypto.randomUUID();', 'global variable crypto'],
  ['src/core/edit/a.ts', 'export const a = process.env.HOME;', 'global variable process'],
  ['src/core/picture/a.ts', 'export const a = document.body;', 'global variable document'],
  ['src/store/a.ts', "import { a } from '../core/model/design.ts';", 'the only door into the core'],
  ['src/store/a.ts', "import { a } from '../editor/App.tsx';", 'the store is memory'],
  ['src/store/a.ts', "import { useState } from 'react';", 'The store works without a screen'],
  ['src/editor/a.ts', "import type { a } from '../core/rules/rule.ts';", 'the only door into the core'],
  ['src/editor/canvas/A.tsx', "import { a } from '../../core/facts/limits.ts';", 'the only door into the core'],
  ['src/editor/a.ts', "import { a } from '../cli/main.ts';", 'neighbours under one roof'],
  ['src/editor/a.ts', "import { join } from 'node:path';", 'has no Node modules'],
  ['src/editor/a.ts', "import { readFile } from 'node:fs/promises';", 'has no Node modules'],
  ['src/cli/commands/a.ts', "import { a } from '../../core/export/plan.ts';", 'the only door into the core'],
  ['src/cli/a.ts', "import { a } from '../store/history.ts';", 'neighbours under one roof'],
  ['src/cli/a.ts', "import { useState } from 'react';", 'The command line has no screen'],
  ['src/a.tsx', "import { a } from './core/model/design.ts';", 'the only door into the core'],
];

const welcome: readonly (readonly [file: string, code: string])[] = [
  ['src/core/facts/a.ts', "import { a } from './other.ts';"],
  ['src/core/model/a.ts', "import { z } from 'zod/mini';"],
  ['src/core/model/ip.ts', "import ip from 'ipaddr.js';"],
  ['src/core/model/kinds/a.ts', "import { a } from '../../facts/regions.ts';"],
  ['src/core/rules/zonal-neg/a.ts', "import { a } from '../../edit/write.ts';"],
  ['src/core/rules/zonal-neg/a.ts', "import { a } from '../engine.ts';"],
  ['src/core/import/a.ts', "import { a } from '../export/api-names.ts';"],
  ['src/core/import/a.ts', "import { parseDocument } from 'yaml';"],
  ['src/core/templates/a.ts', "import { a } from '../edit/write.ts';"],
  ['src/core/documents/a.ts', "import { a } from '../rules/rule.ts';"],
  ['src/core/documents/a.ts', "import { a } from '../picture/svg.ts';"],
  ['src/core/diff/a.ts', "import { a } from '../edit/write.ts';"],
  ['src/core/diff/a.ts', "import { a } from '../rules/engine.ts';"],
  ['src/core/diff/a.ts', "import { a } from '../export/plan.ts';"],
  ['src/core/trace/a.ts', "import { a } from '../rules/engine.ts';"],
  ['src/core/learn/a.ts', "import { a } from '../trace/trace.ts';"],
  ['src/core/learn/a.ts', "import { a } from '../templates/list.ts';"],
  ['src/core/choose/a.ts', "import { a } from '../facts/products.ts';"],
  ['src/core/choose/a.ts', "import { a } from '../edit/clipboard.ts';"],
  ['src/core/choose/a.ts', "import { a } from '../picture/layout.ts';"],
  ['src/core/choose/a.ts', "import { a } from '../templates/list.ts';"],
  ['src/core/papers/a.ts', "import { a } from '../rules/rule.ts';"],
  ['src/core/papers/a.ts', "import { a } from '../picture/svg.ts';"],
  ['src/core/papers/a.ts', "import { a } from '../documents/as-of.ts';"],
  ['src/core/papers/a.ts', "import { a } from '../export/plan.ts';"],
  ['src/core/index.ts', "export { a } from './rules/check.ts';"],
  ['src/core/edit/a.ts', 'export const a = Math.max(1, 2);'],
  ['src/core/rules/some.test.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/store/a.ts', "import { a } from '../core/index.ts';"],
  ['src/store/a.ts', "import { createStore } from 'zustand/vanilla';"],
  ['src/editor/canvas/A.tsx', "import { a } from '../../core/index.ts';"],
  ['src/editor/a.ts', "import { a } from '../store/history.ts';"],
  ['src/cli/a.ts', "import { Command } from 'commander';"],
  ['src/cli/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/main.tsx', "import { App } from './editor/App.tsx';"],
];

const circle: readonly (readonly [file: string, code: string])[] = [
  ['src/core/edit/chicken.ts', "import { egg } from './egg.ts';\nexport const chicken = () => egg;"],
  ['src/core/edit/egg.ts', "import { chicken } from './chicken.ts';\nexport const egg = () => chicken;"],
];

const rules = [
  'style/noRestrictedImports',
  'style/noRestrictedGlobals',
  'nursery/noJsRestrictedProperties',
  'suspicious/noImportCycles',
];

/** Every `a` in a row gets a number, so that all the rows fit into one folder and the linter starts only once. */
const place = (file: string, row: number) => file.replace(/\b([aA])(\.tsx?)$/, `$1${row}$2`);

const report = z.object({
  diagnostics: z.array(z.object({ message: z.string(), location: z.object({ path: z.string() }) })),
});

/** Lints `files` (path → code) under the project's own configuration: the messages by path. */
function lint(folder: string, files: ReadonlyMap<string, string>): Map<string, string> {
  copyFileSync(join(import.meta.dirname, '../biome.jsonc'), join(folder, 'biome.jsonc'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n');
  for (const [file, code] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  }
  const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome');
  const only = rules.map((rule) => `--only=${rule}`);
  const args = [biome, 'lint', ...only, '--reporter=json', '--max-diagnostics=none', '.'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!run.stdout) throw new Error(run.stderr);
  const said = new Map<string, string>();
  for (const { message, location } of report.parse(JSON.parse(run.stdout)).diagnostics) {
    said.set(location.path, `${said.get(location.path) ?? ''}${message}\n`);
  }
  return said;
}

describe('the stairs lead down only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stairs-'));
  let said: Map<string, string>;
  beforeAll(() => {
    const rows = [...refused, ...welcome].map(([file, code], row) => [place(file, row), code] as const);
    said = lint(folder, new Map([...rows, ...circle]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  refused.forEach(([file, code, because], row) => {
    test(`${file} refuses ${code}`, () => expect(said.get(place(file, row))).toContain(because));
  });
  welcome.forEach(([file, code], row) => {
    test(`${file} may say ${code}`, () => expect(said.get(place(file, refused.length + row))).toBeUndefined());
  });
  test('no two files import each other', () => {
    for (const [file] of circle) expect(said.get(file)).toContain('cycle');
  });
});
