import { type Design, importTexts } from '../../core/index.ts';
import { addBeside } from './add-beside.ts';

/** A design with what a pasted text describes beside it, in whatever form it is; undefined where it describes nothing. */
export function withPasted(design: Design, text: string): ReturnType<typeof addBeside> | undefined {
  const read = importTexts([{ where: '', text }]);
  return read.ok ? addBeside(design, read.design) : undefined;
}
