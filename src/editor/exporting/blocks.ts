import type { OwnedLine } from './targets.ts';

/** Lines that are read as one text by the highlighter: `start` is the index of the first, `end` that after the last. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** No construct of the languages runs over more than one resource, and hardly any over so many lines. */
const longest = 300;

/** Cuts a text into pieces that can be highlighted alone: a resource each, long ones in portions. */
export function blocksOf(lines: readonly OwnedLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (let end = 1; end <= lines.length; end += 1) {
    const isSame = end < lines.length && lines[end]?.id === lines[start]?.id;
    if (isSame && end - start < longest) continue;
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

/** The block that a line stands in. Blocks are in order and without gaps, so halving finds it. */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return undefined;
    if (line < block.start) high = middle - 1;
    else if (line >= block.end) low = middle + 1;
    else return block;
  }
  return undefined;
}
