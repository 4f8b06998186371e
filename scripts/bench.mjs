// Measures how fast the rules are: `npm run bench`, `npm run bench -- --json`, `npm run bench -- check edit`.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, packageProgram, requireNode, root, runProgram } from './setup.mjs';

requireNode();
installPackages();

const out = 'node_modules/.cache/bench';
const config = ['--config', 'vite.cli.config.ts', '--ssr', 'bench/main.ts', '--outDir', out, '--logLevel', 'warn'];
if (!runProgram(packageProgram('vite'), ['build', ...config])) process.exit(1);
// Memory is measured after a collection, which only Node itself can be asked for.
const run = spawnSync(process.execPath, ['--expose-gc', join(root, out, 'main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
