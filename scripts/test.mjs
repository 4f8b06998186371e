// `npm test`: installs what is missing, then runs the whole gate and stops at the first step that fails.
// `npm run check` is the same without the browser.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, packageProgram, requireNode, runProgram, stop } from './setup.mjs';

requireNode();
installPackages();

const withBrowser = !process.argv.includes('--no-browser');
// A missing browser is said now, not after minutes of other steps. The module needs the packages just installed.
const browser = withBrowser ? (await import('./browser.mjs')).provideBrowser() : undefined;

const reports = mkdtempSync(join(tmpdir(), 'neg-designer-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const tsc = packageProgram('typescript', 'tsc');
/** @type {{ name: string, run: () => boolean }[]} */
const steps = [
  {
    name: 'format and lint',
    run: () => runProgram(packageProgram('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.']),
  },
  {
    name: 'types',
    run: () => runProgram(tsc, ['-p', 'src/core/tsconfig.json']) && runProgram(tsc, ['-p', 'tsconfig.json']),
  },
  { name: 'unused code', run: () => runProgram(packageProgram('knip'), []) },
  {
    name: 'unit tests',
    run: () =>
      runProgram(packageProgram('vitest'), [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
  },
  { name: 'build', run: () => runProgram(join(import.meta.dirname, 'build.mjs'), []) },
];
if (browser) {
  steps.push({
    name: 'browser tests',
    run: () =>
      runProgram(packageProgram('@playwright/test', 'playwright'), ['test', '--reporter=list,json'], {
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
      }),
  });
}

/** Passed and failed tests of both runners, as their own reports count them. */
function count() {
  let passed = 0;
  let failed = 0;
  if (existsSync(unitReport)) {
    const unit = JSON.parse(readFileSync(unitReport, 'utf8'));
    passed += unit.numPassedTests;
    failed += unit.numFailedTests;
  }
  if (existsSync(browserReport)) {
    const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
    passed += stats.expected + stats.flaky;
    failed += stats.unexpected;
    if (stats.flaky > 0) console.log(`${stats.flaky} of the browser tests passed only at the second try.`);
  }
  return `${passed} passed, ${failed} failed`;
}

const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const start = performance.now();
for (const { name, run } of steps) {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const passed = run();
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds(begun)}`);
  if (!passed) {
    if (existsSync(unitReport)) console.log(count());
    stop(`Stopped at the step "${name}". Its own output above says what is wrong.`);
  }
}
console.log(`\nEvery step passed in ${seconds(start)}.`);
console.log(count());
