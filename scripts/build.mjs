// Builds the static site into dist, and the command line into dist/cli.

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { packageProgram, root, runProgram } from './setup.mjs';

const vite = packageProgram('vite');
const quiet = ['--logLevel', 'warn'];

// The site first: it empties the folder that the command line then moves into.
const built =
  runProgram(vite, ['build', ...quiet]) && runProgram(vite, ['build', '--config', 'vite.cli.config.ts', ...quiet]);
if (!built) process.exit(1);
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
console.log('Built dist/ (the site) and dist/cli/main.js (the command line).');
