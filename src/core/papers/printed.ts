import type { Id } from '../model/kind.ts';

/** A line of a file, and the resource of the design that it tells of. */
export interface PrintedLine {
  readonly text: string;
  readonly id?: Id;
}

/** A file, whole and line by line. */
export interface Printed {
  readonly text: string;
  readonly lines: readonly PrintedLine[];
}

/** What stands on top of a file: errors that are known while it is made all the same, and what somebody answers for. */
export interface Remarks {
  readonly warnings: readonly string[];
  readonly accepted: readonly string[];
}

export const noRemarks: Remarks = { warnings: [], accepted: [] };

/** Lines as a file. A text of several lines becomes several, all of the same resource. */
export function printed(parts: readonly PrintedLine[]): Printed {
  const lines = parts.flatMap(({ text, id }) =>
    text.split('\n').map((line) => (id === undefined ? { text: line } : { text: line, id })),
  );
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

/** A file name without its ending out of a design's name, safe on every system: `web-frontend`. */
export function fileStem(designName: string): string {
  const stem = designName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return stem || 'design';
}
