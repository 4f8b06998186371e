import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Id } from '../../core/index.ts';
import { exportingMessages as messages } from '../messages/exporting.ts';
import { cx } from '../ui/class-names.ts';
import { scaled } from '../ui/scaled.ts';
import { revealLine, useLineWindow } from '../ui/use-line-window.ts';
import styles from './CodeView.module.css';
import type { Language, Token } from './language.ts';
import type { OwnedLine } from './targets.ts';
import { useHighlighter } from './use-highlighter.ts';

/** Height of a line of code, in pixels; the style sheet has the same figure. */
const lineHeight = scaled(20);

export interface CodeViewProps {
  readonly label: string;
  readonly lines: readonly OwnedLine[];
  readonly language: Language;
  /** The resources whose lines are marked. */
  readonly marked: ReadonlySet<Id>;
  readonly onChoose: (id: Id) => void;
}

/**
 * Code as a list of lines that know their resource: a click or Enter chooses it, and the lines of what is chosen
 * elsewhere are marked and come into view. Only the lines in view are in the page.
 */
export function CodeView({ label, lines, language, marked, onChoose }: CodeViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [caret, setCaret] = useState(0);
  const tokensOf = useHighlighter(lines, language);
  const { first, end, page } = useLineWindow(scroller, lines.length, lineHeight);
  const longest = useMemo(() => lines.reduce((most, { text }) => Math.max(most, text.length), 0), [lines]);
  const digits = String(lines.length).length;

  // What is chosen elsewhere comes into view. A change of the text alone moves nothing under the reader's eyes.
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  }, [lines]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || marked.size === 0) return;
    const isIn = ({ id: owner }: OwnedLine) => owner !== undefined && marked.has(owner);
    const top = Math.floor(element.scrollTop / lineHeight);
    const inView = latest.current.slice(top, top + Math.floor(element.clientHeight / lineHeight));
    const line = latest.current.findIndex(isIn);
    if (line < 0 || inView.some(isIn)) return;
    element.scrollTop = Math.max(0, (line - 2) * lineHeight);
    setCaret(line);
  }, [marked]);

  const choose = (line: number) => {
    setCaret(line);
    const owner = lines[line]?.id;
    if (owner === undefined) return;
    onChoose(owner);
    // Whoever reads the code goes on reading, though the inspector takes the focus for what it shows.
    requestAnimationFrame(() => scroller.current?.focus({ preventScroll: true }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') choose(caret);
    else {
      const to = {
        ArrowDown: caret + 1,
        ArrowUp: caret - 1,
        PageDown: caret + page,
        PageUp: caret - page,
        Home: 0,
        End: lines.length,
      }[event.key];
      if (to === undefined) return;
      const line = Math.min(Math.max(0, to), lines.length - 1);
      setCaret(line);
      if (scroller.current) revealLine(scroller.current, line, lineHeight);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={caret >= first && caret < end ? `${id}${caret}` : undefined}
      tabIndex={0}
      className={styles.view}
      onKeyDown={onKeyDown}
      onFocus={({ target, currentTarget }) => {
        // The list keeps the focus, for its lines come and go as it scrolls.
        if (target !== currentTarget) currentTarget.focus({ preventScroll: true });
      }}
      onClick={(event) => {
        const line = event.target instanceof Element ? event.target.closest('[data-line]') : null;
        // Whoever marks text with the mouse means to copy it.
        if (line instanceof HTMLElement && document.getSelection()?.isCollapsed !== false)
          choose(Number(line.dataset.line));
      }}
    >
      <div
        className={styles.sheet}
        role="presentation"
        style={{ height: lines.length * lineHeight, minWidth: `calc(${longest + digits}ch + 48px)` }}
      >
        {lines.slice(first, end).map((line, index) => {
          const number = first + index;
          const isMarked = line.id !== undefined && marked.has(line.id);
          return (
            <div
              key={number}
              id={`${id}${number}`}
              role="option"
              tabIndex={-1}
              aria-selected={isMarked}
              aria-posinset={number + 1}
              aria-setsize={lines.length}
              className={cx(styles.line, line.id !== undefined && styles.owned, number === caret && styles.caret)}
              style={{ top: number * lineHeight }}
              data-line={number}
            >
              <span className={styles.number} style={{ width: `calc(${digits}ch + 24px)` }} aria-hidden="true">
                {number + 1}
              </span>
              <code className={styles.code}>
                {line.text.trim() === '' && <span className="visually-hidden">{messages.blankLine}</span>}
                <Tokens tokens={tokensOf(number)} />
              </code>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Tokens({ tokens }: { readonly tokens: readonly Token[] }) {
  let at = 0;
  return tokens.map(({ text, scope }) => {
    const key = at;
    at += text.length;
    return scope === undefined ? (
      text
    ) : (
      <span key={key} data-scope={scope}>
        {text}
      </span>
    );
  });
}
