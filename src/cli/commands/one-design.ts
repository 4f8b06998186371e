import { complaint, type Loaded, loadInputs } from '../inputs.ts';
import type { Io } from '../io.ts';

/** Reads what has to be one design; undefined where it is none, which was said. */
export async function loadOne(paths: readonly string[], io: Io): Promise<Loaded | undefined> {
  const { designs, failures } = await loadInputs(paths, io);
  if (failures.length > 0) return undefined;
  const [only, another] = designs;
  if (!another) return only;
  const document = designs.find(({ input }) => input === 'design') ?? another;
  const message =
    'This is a whole design, which is read alone. Expected one design, or only resources of the Compute API.';
  io.err(`${complaint(document.files[0] ?? '', message)}\n`);
  return undefined;
}

/** Writes a result where it was asked for: a file, or standard output. */
export async function deliver(text: string, output: string | undefined, io: Io): Promise<0 | 2> {
  if (output === undefined || output === '-') {
    io.out(text);
    return 0;
  }
  const failed = await io.write(output, text);
  if (failed === undefined) return 0;
  io.err(`${complaint(output, failed)}\n`);
  return 2;
}
