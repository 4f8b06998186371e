import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of reference facts and real configurations that may lie beside the project. It is no part of it: suites that
 * read it are left out, with a word, where it is not there.
 */
const folder = new URL('../../shared/', import.meta.url);

/** The path of a file or folder in it, or undefined where it is not there. Says so in one line. */
export function sharedPath(path: string): string | undefined {
  const url = new URL(path, folder);
  if (existsSync(url)) return fileURLToPath(url);
  console.info(`../shared/${path} is not there: what compares with it is left out.`);
  return undefined;
}
