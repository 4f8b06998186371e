import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keptDesigns } from '../src/core/documents/rule-designs.ts';
import { readWords } from '../src/core/documents/rule-words.ts';
import { rulesDocument } from '../src/core/documents/rules-document.ts';
import type { RuleCases } from '../src/core/rules/cases.ts';
import { coverageDocument, fixShare } from './coverage/coverage-document.ts';
import { tables as coverageTables } from './coverage/tables.ts';

// docs/rules.md with its pictures, docs/coverage.md and what the command line knows of the cases are made here. With
// WRITE_DOCS, as `npm run docs` sets it, they are written; otherwise compared, so that none can grow old unnoticed.

const root = join(import.meta.dirname, '..');
const isWriting = Boolean(process.env.WRITE_DOCS);

const tables = Object.values(
  import.meta.glob<{ cases: RuleCases }>('../src/core/rules/*/*.cases.ts', { eager: true }),
).map(({ cases }) => cases);
const rules = rulesDocument(tables);
const share = fixShare(tables);
const coverage = coverageDocument(coverageTables, share);
const words = Object.fromEntries(
  tables.map((cases) => [cases.rule.id, readWords(cases)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
);

const designs = tables
  .map((cases) => [cases.rule.id, keptDesigns(cases)] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, kept]) => `${JSON.stringify(id)}: ${JSON.stringify(kept)}`);

/** Every generated file by its path from the project's root. */
const files = new Map([
  ['docs/rules.md', rules.text],
  ['docs/coverage.md', coverage],
  ['src/core/documents/rule-words.json', `${JSON.stringify(words, null, 1)}\n`],
  ['src/core/documents/rule-designs.json', `{\n${designs.join(',\n')}\n}\n`],
  ...[...rules.pictures].map(([path, svg]) => [`docs/${path}`, svg] as const),
]);

test('every generated file is what rules, cases and tables say', () => {
  const stale = [...files].filter(([file, text]) => {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
    if (!isWriting) return true;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return false;
  });
  expect(
    stale.map(([file]) => file),
    'Out of date. Run `npm run docs`, look at what changes, and commit it.',
  ).toEqual([]);
});

test('there are no pictures of rules that are gone', () => {
  const folder = join(root, 'docs/rules');
  const orphans = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .map((file) => `docs/rules/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.svg') && !files.has(file));
  if (isWriting) for (const file of orphans.splice(0)) rmSync(join(root, file));
  expect(orphans, 'Nothing makes these. Run `npm run docs`, which takes them away.').toEqual([]);
});

test('pictures are small, and say in words what they show', () => {
  const { pictures } = rules;
  for (const [path, svg] of pictures) {
    expect.soft(svg.length, path).toBeLessThan(14_500);
    expect.soft(svg, path).toMatch(/^<svg [^>]*>\n<title>.+<\/title>\n<desc>[^<]+<\/desc>/);
  }
  const all = [...pictures.values()].reduce((sum, svg) => sum + svg.length, 0);
  expect(all / pictures.size).toBeLessThan(6000);
});

test('at least four of five error rules offer a fix', () => {
  const withFix = share.errors - share.without.length;
  expect(withFix / share.errors, `Without a fix: ${share.without.join(', ')}.`).toBeGreaterThanOrEqual(0.8);
});

const anchorsOf = (markdown: string) => new Set([...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));

test.each([
  ['rules.md', rules.text],
  ['coverage.md', coverage],
])('docs/%s links only to what is there', (_file, markdown) => {
  const anchors = { '': anchorsOf(markdown).add('something-wrong-here'), 'rules.md': anchorsOf(rules.text) };
  for (const [, link = ''] of markdown.matchAll(/(?:\]\(|^\[[^\]]+\]: )([^)\n]+)/gm)) {
    const [path = '', anchor] = link.split('#');
    const isThere = files.has(`docs/${path}`) || existsSync(join(root, 'docs', path));
    expect.soft(isThere, link).toBe(true);
    if (anchor !== undefined) expect.soft(anchors[path === 'rules.md' ? path : ''], link).toContain(anchor);
  }
});

test('nothing that is shipped imports cases: they are for tests and documents', () => {
  const source = join(root, 'src');
  const shipped = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(cases|test)\.tsx?$/.test(file),
  );
  const importing = shipped.filter((file) => /from '[^']*\.cases\.ts'/.test(readFileSync(join(source, file), 'utf8')));
  expect(importing).toEqual([]);
});
