import { type ImportResult, type InputText, importTexts } from '../../core/index.ts';
import { type ChosenFile, nameFromFile } from './read-files.ts';

/** Files and a pasted text as one input; undefined while there is none. */
export function readInputs(files: readonly ChosenFile[], pasted: string): ImportResult | undefined {
  const failed = files.filter((file) => file.failed !== undefined);
  if (failed.length > 0) {
    return { ok: false, problems: failed.map(({ where, failed: message = '' }) => ({ where, message })) };
  }
  const isPasted = pasted.trim() !== '';
  const texts: readonly InputText[] = isPasted ? [...files, { where: '', text: pasted }] : files;
  if (texts.length === 0) return undefined;
  const name = isPasted ? undefined : nameFromFile(files);
  return importTexts(texts, name === undefined ? {} : { name });
}
