import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** True where there is a gcloud that can check commands. */
export const hasGcloud = spawnSync('gcloud', ['version']).status === 0;

const Answers = z.array(
  z.object({ command_string: z.string(), success: z.boolean(), error_message: z.string().nullable() }),
);

interface LintAnswer {
  readonly checked: number;
  readonly refused: readonly string[];
}

/**
 * The installed gcloud's own check of commands, offline, all in one go: what it has against each. It takes seconds, so it
 * runs beside other tests; it answers into a file, for nobody reads a pipe meanwhile.
 */
export function lint(commands: readonly string[]): Promise<LintAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'gcloud-lint-'));
  const file = join(folder, 'commands.json');
  const answer = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(commands.map((command) => ({ command_string: command }))));
  const words = ['meta', 'lint-gcloud-commands', `--commands-file=${file}`, '--format=json'];
  const output = openSync(answer, 'w');
  const child = spawn('gcloud', words, { stdio: ['ignore', output, 'ignore'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const answers = Answers.parse(JSON.parse(readFileSync(answer, 'utf8').split('\n')[0] ?? ''));
      closeSync(output);
      rmSync(folder, { recursive: true, force: true });
      const refused = answers.filter(({ success }) => !success);
      resolve({
        checked: answers.length,
        refused: refused.map(({ command_string, error_message }) => `${command_string}: ${error_message}`),
      });
    });
  });
}
