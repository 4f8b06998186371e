import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { CopyButton } from '../exporting/CopyButton.tsx';
import { jsonMessages as text } from '../messages/json.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { scaled } from '../ui/scaled.ts';
import { announce } from '../ui/status.ts';
import { draftsOf } from './drafts.ts';
import { findingLines } from './finding-lines.ts';
import styles from './JsonPanel.module.css';
import { type JsonSubject, jsonText, jsonTitle, readJsonEdit } from './json-edit.ts';
import { LineNumbers } from './LineNumbers.tsx';

export interface JsonEditorProps {
  readonly subject: JsonSubject;
  /** Under which name what is typed is kept. */
  readonly draftKey: string;
}

/** A text field of the browser holds no more than this without making people wait, in characters. */
const longest = 1_500_000;
/** So many problems and findings are told at once. */
const told = 3;

/** One text of JSON: taken by Ctrl+Enter, or by leaving it when it reads well; kept as typed until then. */
export function JsonEditor({ subject, draftKey }: JsonEditorProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const drafts = draftsOf(store);
  const [draft, setDraft] = useState(() => drafts.get(draftKey));
  const [scroll, setScroll] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const saved = useMemo(() => jsonText(design, subject), [design, subject]);
  const shown = draft?.typed ?? saved ?? '';
  const judged = useDeferredValue(shown);
  const isTyped = draft !== undefined && draft.typed !== saved;
  const edit = useMemo(
    () => (isTyped ? readJsonEdit(design, subject, judged) : undefined),
    [isTyped, design, subject, judged],
  );
  const problems = edit && !edit.ok ? edit.problems : [];
  const marks = useMemo(
    () => (isTyped ? [] : findingLines(judged, subject, findings, design)),
    [isTyped, judged, subject, findings, design],
  );
  const lines = useMemo(() => shown.split('\n').length, [shown]);

  if (saved === undefined) return <EmptyState title={text.gone} />;
  const title = jsonTitle(design, subject);
  const hasMoved = isTyped && draft.base !== saved;

  const keep = (typed: string | undefined) => {
    const next = typed === undefined || typed === saved ? undefined : { typed, base: draft?.base ?? saved };
    if (next) drafts.set(draftKey, next);
    else drafts.delete(draftKey);
    setDraft(next);
  };
  const goTo = (line: number, column: number) => {
    const element = area.current;
    if (!element) return;
    const before = shown.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    element.focus();
    element.setSelectionRange(at, at);
    element.scrollTop = Math.max(0, (line - 4) * lineHeight);
  };
  const apply = (isAsked: boolean) => {
    if (!isTyped) {
      if (isAsked) announce(text.nothingChanged);
      return;
    }
    const read = readJsonEdit(design, subject, shown);
    if (!read.ok) {
      const [first] = read.problems;
      if (!isAsked || !first) return;
      announce(text.problem(first.line, first.column, first.message));
      goTo(first.line, first.column);
      return;
    }
    // What changed under the typing is not overwritten by merely looking away.
    if (hasMoved && !isAsked) return;
    store.getState().commit(text.steps.edit(title), read.edit);
    drafts.delete(draftKey);
    setDraft(undefined);
    announce(text.applied(title));
  };

  if (saved.length > longest && subject.type === 'design') {
    return (
      <div className={styles.editor}>
        <p className={styles.hint}>{text.tooLong(lines)}</p>
        <div className={styles.tools}>
          <CopyButton text={saved} label={text.copy} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles.editor}>
      <div className={styles.field} data-invalid={problems.length > 0 || undefined}>
        <LineNumbers
          count={lines}
          scroll={scroll}
          problems={problems.map(({ line }) => line)}
          marks={new Map(marks.map(({ line, severity }) => [line, severity]))}
        />
        <textarea
          ref={area}
          className={styles.text}
          aria-label={text.field(title)}
          aria-describedby={`${id}hint ${id}state`}
          aria-invalid={problems.length > 0 || undefined}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={shown}
          onChange={(event) => keep(event.target.value)}
          onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (!(to instanceof HTMLElement && to.closest('[data-json-tools]'))) apply(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            apply(true);
          }}
        />
      </div>
      <div id={`${id}state`} className={styles.state}>
        {hasMoved && <p>{text.changedMeanwhile}</p>}
        {isTyped && problems.length === 0 && !hasMoved && <p>{text.unapplied}</p>}
        {problems.slice(0, told).map(({ line, column, message }) => (
          <p key={`${line} ${column} ${message}`} className={styles.fault}>
            <SeverityShape severity="error" size={12} />
            <span>{text.problem(line, column, message)}</span>
          </p>
        ))}
        {problems.length > told && <p>{text.more(problems.length - told)}</p>}
        {marks.length > 0 && (
          <ul aria-label={text.findings} className={styles.marks}>
            {marks.slice(0, told).map(({ line, severity, message, key }) => (
              <li key={key}>
                <SeverityShape severity={severity} size={12} />
                <span>{text.found(line, message)}</span>
              </li>
            ))}
            {marks.length > told && <li>{text.more(marks.length - told)}</li>}
          </ul>
        )}
      </div>
      <div className={styles.tools} data-json-tools="">
        <Button size="small" variant="primary" onClick={() => apply(true)}>
          {text.apply}
        </Button>
        <CopyButton text={shown} label={text.copy} />
        {problems[0] && (
          <Button size="small" onClick={() => problems[0] && goTo(problems[0].line, problems[0].column)}>
            {text.goTo}
          </Button>
        )}
        {isTyped && (
          <Button
            size="small"
            onClick={() => {
              keep(undefined);
              announce(text.takenBack);
              area.current?.focus();
            }}
          >
            {text.takeBack}
          </Button>
        )}
      </div>
      <p id={`${id}hint`} className={styles.hint}>
        {text.hint}
      </p>
    </div>
  );
}

/** Height of a line of the text, in pixels; the style sheet has the same figure. */
const lineHeight = scaled(18);
