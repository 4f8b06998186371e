import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { templates, writeDesign } from '../core/index.ts';

// What only a real process shows: the program as it is built, its exit codes, its streams, files of every sort.

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'neg-designer-cli-'));
const program = join(folder, 'built', 'main.js');
const path = (name: string) => join(folder, name);
const [good = '', broken = ''] = [templates[0], templates.at(-1)].map((one) => (one ? writeDesign(one.design) : ''));

beforeAll(() => {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const args = [
    vite,
    'build',
    '--config',
    'vite.cli.config.ts',
    '--outDir',
    join(folder, 'built'),
    '--logLevel',
    'error',
  ];
  const built = spawnSync(process.execPath, [...args, '--emptyOutDir'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  writeFileSync(path('good.json'), good);
  writeFileSync(path('broken.json'), broken);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

test('every exit code reaches the shell', () => {
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(run(['check', 'good.json']).status).toBe(0);
  expect(run(['check', 'broken.json']).status).toBe(1);
  expect(run(['check', 'nope.json']).status).toBe(2);
  expect(run(['export', 'broken.json', '--to', 'compute']).status).toBe(1);
  expect(run([]).status).toBe(2);
});

test('a pipe from one command into the next', () => {
  const exported = run(['export', '-', '--to', 'compute'], good);
  const imported = run(['import', '-', '--output', 'again.json'], exported.stdout);
  expect(imported.status).toBe(0);
  expect(run(['check', 'again.json']).status).toBe(0);
});

test('text that a shell wrote as UTF-16 or with a byte order mark is read', () => {
  const wide = Buffer.from(`\uFEFF${good}`, 'utf16le');
  expect(run(['check', '-'], wide).status).toBe(0);
  expect(run(['check', '-'], Buffer.from(wide).swap16()).status).toBe(0);
  expect(run(['check', '-'], `\uFEFF${good}`).status).toBe(0);
});

describe('files that cannot be used: one line, no trace of the program', () => {
  beforeAll(() => {
    writeFileSync(path('empty.json'), '');
    writeFileSync(path('latin.json'), Buffer.from('{"name": "M\xfcnchen"}', 'latin1'));
    writeFileSync(path('binary.json'), new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]));
    writeFileSync(path('deep.json'), `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    writeFileSync(path('torn.json'), good.slice(0, -20));
    // Sparse: it takes no room on the disk.
    writeFileSync(path('huge.json'), '');
    truncateSync(path('huge.json'), 300 * 1024 * 1024);
  });

  test.each([
    ['nope.json', 'There is no such file'],
    ['good.json/x', 'There is no such file'],
    ['.', 'This is a folder'],
    ['a\u0001b', 'There is no such file'],
    ['empty.json', 'The text is empty'],
    ['latin.json', 'Byte 12 is not UTF-8'],
    ['binary.json', 'This is no text but binary data'],
    ['deep.json', 'nested deeper'],
    ['torn.json', 'Expected'],
    ['huge.json', 'Larger than 256 MB'],
  ])('%j', (file, message) => {
    const { status, stdout, stderr } = run(['import', file]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^neg-designer: [^\n]+\n$/);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+\)?$/m);
  });

  test('a folder to write to', () => {
    const { status, stdout, stderr } = run(['import', 'good.json', '--output', '.']);
    expect([status, stdout, stderr]).toEqual([2, '', 'neg-designer: .: This is a folder. Expected a file.\n']);
  });
});

test('a reader that stops early is no failure', async () => {
  const child = spawn(process.execPath, [program, 'rules', '--format', 'json'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, stderr]).toEqual([0, '']);
});
