// `npm run mutate -- zonal-neg`: breaks the rules of a folder in every small way that Stryker knows, one at a time and in
// a copy, and tells which of these mutants the cases of the rule do not notice. Words are left alone.

import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { root, stop } from './setup.mjs';

const subjects = process.argv.slice(2);
if (subjects.length === 0) stop('Name one or more folders of src/core/rules, such as zonal-neg.');
for (const subject of subjects) {
  if (!existsSync(join(root, 'src/core/rules', subject))) stop(`There is no folder src/core/rules/${subject}.`);
}
process.chdir(root);

const rows = [];
for (const subject of subjects) {
  const mutants = await new Stryker({
    mutate: [`src/core/rules/${subject}/*.ts`, '!src/core/rules/*/*.cases.ts'],
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: [
      '**',
      '!src',
      '!src/core/**',
      '!tests',
      '!tests/mutation/**',
      '!tests/real-life/**',
      '!tests/sketches.ts',
      '*.test.ts',
      'tsconfig.json',
    ],
    disableTypeChecks: false,
    tempDirName: join(tmpdir(), 'neg-designer-mutants'),
    plugins: ['runner.mjs', 'left-out.mjs'].map((file) => pathToFileURL(join(root, 'scripts/mutation', file)).href),
    ignorers: ['words', 'guards', 'empty-lists'],
    testRunner: 'rule-cases',
    coverageAnalysis: 'perTest',
    concurrency: 1,
    reporters: [],
    timeoutMS: 15_000,
  }).runMutationTest();
  for (const mutant of mutants) if (isLeft(mutant)) console.log(tell(mutant));
  const row = tally(subject, mutants);
  rows.push(row);
  console.log(`${subject}: ${row.killed} of ${row.mutants} noticed, ${row.percent} %\n`);
}
console.table(rows.length > 1 ? [...rows, total(rows)] : rows);

/** @typedef {import('@stryker-mutator/api/core').MutantResult} Mutant */
/** @typedef {{ subject: string, mutants: number, killed: number, percent: number }} Row */

/** A mutant that no case noticed, or that no case ran through. */
function isLeft(/** @type {Mutant} */ { status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

/** @returns {Row} */
function tally(/** @type {string} */ subject, /** @type {readonly Mutant[]} */ all) {
  const killed = all.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const mutants = killed + all.filter(isLeft).length;
  return { subject, mutants, killed, percent: percentOf(killed, mutants) };
}

/** @returns {Row} */
function total(/** @type {readonly Row[]} */ all) {
  const killed = all.reduce((sum, row) => sum + row.killed, 0);
  const mutants = all.reduce((sum, row) => sum + row.mutants, 0);
  return { subject: 'all of these', mutants, killed, percent: percentOf(killed, mutants) };
}

function percentOf(/** @type {number} */ part, /** @type {number} */ whole) {
  return whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;
}

/** `zonal-neg/endpoint-in-vm.ts:12 a && b → a || b` */
function tell(/** @type {Mutant} */ { fileName, location, mutatorName, replacement, status }) {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  const was = oneLine(lines.join(' '));
  const place = fileName.split('/').slice(-2).join('/');
  return `${place}:${start.line} ${status === 'NoCoverage' ? 'not run' : mutatorName}: ${was} → ${oneLine(replacement ?? '')}`;
}

function oneLine(/** @type {string} */ text) {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 120 ? `${flat.slice(0, 117)}...` : flat;
}
