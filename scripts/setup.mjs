// What start and test both need before anything else: a Node that is new enough, and the packages of the lock file.
// Uses nothing but Node itself, because at this point nothing else is there.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname ?? '.', '..');

const oldestNode = [20, 19];

/** Ends the program with a plain sentence for the person at the terminal. */
export function stop(/** @type {string} */ message) {
  console.error(`\n${message}`);
  return process.exit(1);
}

/** Ends the program when this Node is too old, with a sentence that says what to do. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `NEG Designer needs Node.js ${oldestNode.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and try again.',
  );
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean }} LockedPackage */

/** @returns {Record<string, LockedPackage> | undefined} the packages of a lock file by path; undefined when there is none */
function lockedPackages(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Whether node_modules holds what the lock file asks for: npm leaves a note of what it installed. */
function packagesAreThere() {
  const wanted = lockedPackages(join(root, 'package-lock.json')) ?? {};
  const there = lockedPackages(join(root, 'node_modules/.package-lock.json'));
  if (!there) return false;
  const missing = Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== '' && !(optional && !there[path]) && there[path]?.version !== version,
  );
  return !missing && Object.keys(there).every((path) => path in wanted);
}

/** Installs the packages when they are missing or are not those of the lock file. */
export function installPackages() {
  if (packagesAreThere()) return;
  console.log('Installing the packages of package-lock.json ...');
  // npm tells its children where it is itself, which spares looking for it along the path.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) stop('npm ci failed, so the packages are not installed. Its own message above says why.');
}

/** The program that an installed package brings, as a script for Node, which works alike on every system. */
export function packageProgram(/** @type {string} */ name, program = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Runs an installed package's program and answers whether it succeeded. */
export function runProgram(
  /** @type {string} */ script,
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env = {},
) {
  const run = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return run.status === 0;
}

const sources = ['src', 'public', 'scripts', 'index.html', 'package-lock.json', 'vite.config.ts', 'vite.cli.config.ts'];

/** When the newest file below `path` was changed, in milliseconds; 0 when there is none. */
function newest(/** @type {string} */ path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((time, file) => Math.max(time, statSync(join(file.parentPath, file.name)).mtimeMs), 0);
}

/** Whether dist holds both builds and neither is older than what it is made from. */
export function isBuilt() {
  const built = ['dist/index.html', 'dist/cli/main.js'].map((file) => join(root, file));
  if (!built.every(existsSync)) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.every((path) => newest(join(root, path)) <= oldest);
}

/** Builds the site and the command line when they are missing or older than their sources. */
export function buildIfStale() {
  if (isBuilt()) return;
  console.log('Building ...');
  if (!runProgram(join(import.meta.dirname, 'build.mjs'), []))
    stop('The build failed. Its own message above says why.');
}
