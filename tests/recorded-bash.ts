import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where there is a bash to run scripts with. */
export const hasBash = spawnSync('bash', ['-c', 'exit 0']).status === 0;

/** One call of the stand-in for gcloud: its arguments, and what it got on standard input. */
export interface RecordedCall {
  readonly argv: readonly string[];
  readonly input: string;
}

export interface Recording {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly RecordedCall[];
  /** Files that lie in the script's folder afterwards and were not put there: what a script must not leave behind. */
  readonly strays: readonly string[];
}

/**
 * Appends the number of arguments, each argument, and the input: a NUL ends each, which no argument can hold. Who asks for
 * the status of a managed certificate is told that it is issued.
 */
const recording = `
  input=''
  case " $* " in *' --source=- '*) input=$(cat) ;; esac
  printf '%s\\0' "$#" "$@" "$input" >> "$RECORD"
  case " $* " in *'value(managed.status)'*) printf '%s\\n' "\${CERTIFICATE_STATUS:-ACTIVE}" ;; esac
`;
/** As a program of its own on the PATH, as gcloud is. */
const program = `#!/usr/bin/env bash
${recording}
exit "\${STAND_IN_EXIT:-0}"
`;
/** As a function of bash: words, quotes and failures are the same to it, and a call costs no process. */
const shellFunction = `gcloud() {
  local input
${recording}
  return "\${STAND_IN_EXIT:-0}"
}
`;

/**
 * Runs a script under real bash, in an empty folder, with a stand-in for gcloud on the PATH that writes down what it is
 * called with. Nothing reaches a cloud. The files that the script asks for in its parameters lie there, empty. `asProgram`
 * makes each call a process, which takes its time.
 */
export function record(
  script: string,
  env: Readonly<Record<string, string>> = {},
  { asProgram = false }: { readonly asProgram?: boolean } = {},
): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-bash-'));
  try {
    const bin = join(folder, 'bin');
    const work = join(folder, 'work');
    const calls = join(folder, 'calls');
    mkdirSync(bin);
    mkdirSync(work);
    writeFileSync(calls, '');
    // The program stands there in any case, so that no real gcloud can be reached.
    writeFileSync(join(bin, 'gcloud'), program);
    chmodSync(join(bin, 'gcloud'), 0o755);
    const before = join(folder, 'before.sh');
    writeFileSync(before, asProgram ? '' : shellFunction);
    const asked = [...script.matchAll(/_FILE\w*=\$\{\w+:-([\w.-]+)\}/g)].flatMap(([, name]) => name ?? []);
    for (const name of asked) writeFileSync(join(work, name), '');
    const file = join(folder, 'script.sh');
    writeFileSync(file, script);
    const { PROJECT_ID: _set, ...own } = process.env;
    const result = spawnSync('bash', ['--norc', file], {
      cwd: work,
      encoding: 'utf8',
      env: { ...own, PATH: `${bin}:${process.env.PATH ?? ''}`, RECORD: calls, BASH_ENV: before, ...env },
    });
    return {
      status: result.status,
      stdout: result.stdout,
      stderr: result.stderr,
      calls: readCalls(calls),
      strays: readdirSync(work).filter((name) => !asked.includes(name)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCalls(file: string): RecordedCall[] {
  const parts = readFileSync(file, 'utf8').split('\0');
  const calls: RecordedCall[] = [];
  for (let at = 0; at < parts.length - 1; ) {
    const count = Number(parts[at]);
    const end = at + 1 + count;
    calls.push({ argv: parts.slice(at + 1, end), input: parts[end] ?? '' });
    at = end + 1;
  }
  return calls;
}
