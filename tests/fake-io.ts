import type { ExitCode, Io } from '../src/cli/io.ts';
import { run } from '../src/cli/program.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs the command line within this process, over files that are only there for it. */
export async function runWith(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const written: Record<string, string> = {};
  const io: Io = {
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { ok: false, message: 'There is no such file.' } : { ok: true, text };
    },
    write: async (path, text) => {
      if (path.startsWith('missing/')) return 'There is no such folder.';
      written[path] = text;
      return undefined;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  const code = await run(args, io);
  return { code, out, err, written };
}
