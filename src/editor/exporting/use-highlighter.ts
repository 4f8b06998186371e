import { useEffect, useMemo, useState } from 'react';
import { blockAt, blocksOf } from './blocks.ts';
import type { Language, Token } from './language.ts';
import type { OwnedLine } from './targets.ts';

type Highlight = (language: Language, text: string) => readonly (readonly Token[])[];

let loaded: Highlight | undefined;

/** The highlighter, once it has come: it is a part of its own, loaded when code is first looked at. */
function useHighlight(): Highlight | undefined {
  const [highlight, setHighlight] = useState<Highlight | undefined>(() => loaded);
  useEffect(() => {
    if (highlight) return;
    let wanted = true;
    import('./highlight.ts').then(
      ({ highlightLines }) => {
        loaded = highlightLines;
        if (wanted) setHighlight(() => highlightLines);
      },
      // Without it the code is plain, which is no reason to fail.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [highlight]);
  return highlight;
}

/** The pieces of any line; only the blocks that are looked at are ever highlighted. */
export function useHighlighter(lines: readonly OwnedLine[], language: Language): (line: number) => readonly Token[] {
  const highlight = useHighlight();
  return useMemo(() => {
    const blocks = blocksOf(lines);
    const done = new Map<number, readonly (readonly Token[])[]>();
    return (line) => {
      const plain = lines[line]?.text ?? '';
      const block = highlight && blockAt(blocks, line);
      if (!highlight || !block) return [{ text: plain }];
      let tokens = done.get(block.start);
      if (!tokens) {
        const text = lines.slice(block.start, block.end).map((own) => own.text);
        tokens = highlight(language, text.join('\n'));
        done.set(block.start, tokens);
      }
      return tokens[line - block.start] ?? [{ text: plain }];
    };
  }, [lines, language, highlight]);
}
