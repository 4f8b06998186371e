import { fileStem } from '../../core/index.ts';

/** Hands a text, or the bytes of a picture, to the browser as a download. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name out of a design's name, safe on every system: `web-frontend.neg.json`. */
export function fileNameOf(designName: string, ending: string): string {
  return `${fileStem(designName)}${ending}`;
}
