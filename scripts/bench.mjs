// Measures how fast rules, layout and canvas are: `npm run bench`, `npm run bench -- --json`, `npm run bench -- check edit`.
// The canvas is measured in a browser, all of it or in parts: `npm run bench -- canvas --sizes=100,1000 --pages=canvas,visible --views=z1`.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browserArguments, provideBrowser } from './browser.mjs';
import { serve } from './serve.mjs';
import { installPackages, packageProgram, requireNode, root, runProgram } from './setup.mjs';

requireNode();
installPackages();

const cache = 'node_modules/.cache';
const args = process.argv.slice(2);
const parts = args.filter((arg) => !arg.startsWith('--'));
const wants = (/** @type {string} */ part) => parts.length === 0 || parts.includes(part);

function build(/** @type {string[]} */ ...options) {
  if (!runProgram(packageProgram('vite'), ['build', '--logLevel', 'warn', ...options])) process.exit(1);
}

build('--config', 'bench/vite.config.ts');
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env };
if (wants('canvas') || wants('startup')) {
  env.CHROMIUM_PATH = provideBrowser();
  env.BENCH_BROWSER_ARGUMENTS = browserArguments.join(' ');
}
if (wants('canvas')) {
  build('--config', 'bench/canvas/vite.config.ts');
  env.BENCH_PAGES = `http://localhost:${await serve(join(root, cache, 'bench-pages'), 4710)}/`;
}
if (wants('startup')) {
  build('--outDir', `${cache}/bench-app`, '--emptyOutDir');
  env.BENCH_APP = `http://localhost:${await serve(join(root, cache, 'bench-app'), 4740)}/`;
}
// Memory is measured after a collection, which only Node itself can be asked for.
const run = spawn(process.execPath, ['--expose-gc', join(root, cache, 'bench/main.js'), ...args], {
  cwd: root,
  env,
  stdio: 'inherit',
});
run.on('close', (code) => process.exit(code ?? 1));
