import { constants } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeText } from '../core/index.ts';
import type { Io, Reading } from './io.ts';

/** A file past this is no list of resources any more, and strings end not far beyond. */
const largest = Math.min(256 * 1024 * 1024, constants.MAX_STRING_LENGTH);
const tooLarge = `Larger than ${largest / 1024 / 1024} MB. Expected the resources of one project.`;

/** The world of a terminal: files of the disk, and the three standard streams. */
export function nodeIo(stdin: Readable, stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Io {
  let piped: Promise<Reading> | undefined;
  return {
    read: (path) => {
      if (path !== '-') return readFile(path);
      // Standard input is there once, whoever asks.
      piped ??= readAll(stdin);
      return piped;
    },
    write: async (path, text) => {
      try {
        await writeFile(path, text);
        return undefined;
      } catch (error) {
        return reasonOf(error, 'written');
      }
    },
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
  };
}

async function readFile(path: string): Promise<Reading> {
  try {
    const handle = await open(path);
    const about = await handle.stat();
    if (about.isDirectory()) {
      await handle.close();
      return { ok: false, message: 'This is a folder. Expected a file, or - for standard input.' };
    }
    if (about.size > largest) {
      await handle.close();
      return { ok: false, message: tooLarge };
    }
    return await readAll(createReadStream(path, { fd: handle }));
  } catch (error) {
    return { ok: false, message: reasonOf(error, 'read') };
  }
}

async function readAll(stream: Readable): Promise<Reading> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > largest) return { ok: false, message: tooLarge };
      chunks.push(bytes);
    }
  } catch (error) {
    return { ok: false, message: reasonOf(error, 'read') };
  }
  return decode(Buffer.concat(chunks));
}

/** Bytes as text, by the marks that they carry. */
export function decode(bytes: Uint8Array): Reading {
  return decodeText(bytes, (encoding) => new TextDecoder(encoding, { fatal: true }));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'There is no such file: a part of the path is no folder.',
  EISDIR: 'This is a folder. Expected a file.',
  EACCES: 'No permission.',
  EPERM: 'No permission.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'The name is too long.',
  ERR_INVALID_ARG_VALUE: 'This is no path.',
};

function reasonOf(error: unknown, verb: 'read' | 'written'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `It could not be ${verb} (${code || 'unknown reason'}).`;
}
