import type { InputText } from '../../core/index.ts';
import { importingMessages as text } from '../messages/importing.ts';

/** A chosen file: its text, or why the browser would not give it. */
export interface ChosenFile extends InputText {
  readonly size: number;
  readonly failed?: string;
}

export function readFiles(files: Iterable<File>): Promise<readonly ChosenFile[]> {
  return Promise.all(
    [...files].map(async (file) => {
      const { name: where, size } = file;
      try {
        return { where, size, text: await file.text() };
      } catch (error) {
        return {
          where,
          size,
          text: '',
          failed: text.unreadable(error instanceof Error ? error.message : String(error)),
        };
      }
    }),
  );
}

/** What a design that comes from this file alone is called, unless it says so itself. */
export function nameFromFile(files: readonly Pick<ChosenFile, 'where'>[]): string | undefined {
  const [file, ...others] = files;
  if (!file || others.length > 0) return undefined;
  const stem = file.where.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return stem === '' ? undefined : stem;
}
