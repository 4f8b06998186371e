import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No question to anybody about newer versions. */
const env = { ...process.env, CHECKPOINT_DISABLE: '1' };

/** True where there is a Terraform to ask. */
export const hasTerraform = spawnSync('terraform', ['version'], { env, stdio: 'ignore' }).status === 0;

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `terraform fmt` would change in some files: nothing is the empty text. */
export function formatDifferences(texts: readonly string[]): string {
  return inFolder((folder) => {
    texts.forEach((text, index) => {
      writeFileSync(join(folder, `f${index}.tf`), text);
    });
    const { status, stdout, stderr } = spawnSync('terraform', ['fmt', '-check', '-diff', '.'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return status === 0 ? stdout : `${stdout}${stderr}` || 'terraform fmt failed';
  });
}

/** The texts that Terraform itself makes of expressions. */
export function evaluated(expressions: readonly string[]): readonly string[] {
  return inFolder((folder) => {
    const input = `join(",", [${expressions.map((one) => `base64encode(${one})`).join(', ')}])\n`;
    const { stdout, stderr } = spawnSync('terraform', ['console'], { cwd: folder, env, input, encoding: 'utf8' });
    const line = stdout.split('\n').find((one) => one.startsWith('"'));
    if (line === undefined) throw new Error(`terraform console: ${stdout}${stderr}`);
    return line
      .slice(1, -1)
      .split(',')
      .map((one) => Buffer.from(one, 'base64').toString('utf8'));
  });
}
