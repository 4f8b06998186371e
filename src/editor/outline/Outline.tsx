import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type At, type OutlineNode, outlineTree } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { viewFor } from '../inspector/subject.ts';
import { outlineMessages as text } from '../messages/outline.ts';
import { type Lit, useTracing } from '../tracing/tracing-state.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { announce } from '../ui/status.ts';
import { revealLine, useLineWindow } from '../ui/use-line-window.ts';
import styles from './Outline.module.css';
import { OutlineBar } from './OutlineBar.tsx';
import { OutlineLine, type OutlineLineProps } from './OutlineLine.tsx';
import { type OutlineMenu, OutlineMenus } from './OutlineMenus.tsx';
import { renameRow, selectRow } from './outline-actions.ts';
import { outlineCommands } from './outline-commands.ts';
import { rowHeight } from './row-height.ts';
import { rowMenu } from './row-menu.ts';
import { rowTitle } from './row-words.ts';
import { filtered, foldableKeys, isFiltering, type Only, type OutlineRow, rowsOf, wordsOf } from './rows.ts';
import { useFolds } from './use-folds.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import { useReveal } from './use-reveal.ts';
import { verdictsOf } from './verdicts.ts';

export interface OutlineProps {
  /** Opens the inspector at a place. */
  readonly onEdit: (at: At) => void;
}

/** The design as a tree that can do all that the picture can: the same selection, findings and edits. */
export function Outline({ onEdit }: OutlineProps) {
  const store = useDesignerStore();
  const centre = useCommands();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const selected = useDesigner((designer) => designer.selected);
  const lit = useTracing((tracing) => tracing.lit);
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<Only>('all');
  const [renaming, setRenaming] = useState<string | undefined>();
  const [chosenPart, setChosenPart] = useState<string | undefined>();
  const [menu, setMenu] = useState<OutlineMenu | undefined>();
  const [actions, setActions] = useState<{ readonly row: OutlineRow; readonly client: { x: number; y: number } }>();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const chosenHere = useRef('');

  const whole = useMemo(() => outlineTree(design, viewFor(design)), [design]);
  const verdicts = useMemo(() => verdictsOf(findings), [findings]);
  const words = useDeferredValue(search);
  const filter = useMemo(() => ({ words: wordsOf(words), only }), [words, only]);
  const isSearching = isFiltering(filter);
  const folds = useFolds(isSearching);
  const { tree, fitting } = useMemo(() => filtered(whole, filter, verdicts), [whole, filter, verdicts]);
  const rows = useMemo(() => rowsOf(tree, folds.now, verdicts, isSearching), [tree, isSearching, folds, verdicts]);

  // Where the keyboard stands: by key, since lines come and go around it; where its line went, the next one takes over.
  const [active, setActive] = useState({ key: '', index: 0 });
  const known = rows.findIndex(({ key }) => key === active.key);
  const current = Math.max(0, known >= 0 ? known : Math.min(active.index, rows.length - 1));
  const row = rows[current];
  const { first, end, page } = useLineWindow(scroller, rows.length, rowHeight);

  const goTo = useCallback(
    (index: number) => {
      const next = rows[index];
      if (next) setActive({ key: next.key, index });
      if (next && scroller.current) revealLine(scroller.current, index, rowHeight);
    },
    [rows],
  );

  /** A line that only comes with the next drawing: its foldings are opened first. */
  const [wanted, setWanted] = useState<string | undefined>();
  const lead = useCallback(
    (path: readonly string[]) => {
      folds.set(path.slice(0, -1), true);
      const key = path.at(-1);
      setWanted(key);
      setActive(({ index }) => ({ key: key ?? '', index }));
    },
    [folds.set],
  );
  useEffect(() => {
    const index = wanted === undefined ? -1 : rows.findIndex(({ key }) => key === wanted);
    if (index < 0 || !scroller.current) return;
    setWanted(undefined);
    revealLine(scroller.current, index, rowHeight);
  }, [rows, wanted]);
  useReveal(tree, chosenHere, lead);

  useEffect(() => {
    if (isSearching) announce(text.found(fitting.length), 'outline search');
  }, [isSearching, fitting]);

  const focusTree = () => requestAnimationFrame(() => scroller.current?.focus({ preventScroll: true }));
  const beside = (index: number) => {
    const box = scroller.current?.getBoundingClientRect();
    const top = index * rowHeight - (scroller.current?.scrollTop ?? 0) + rowHeight;
    return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + Math.max(0, Math.min(top, box?.height ?? 0)) };
  };
  const openList = (type: OutlineMenu['type'], { node }: OutlineRow) => {
    const client = beside(current);
    if (!node) setMenu({ type: 'add', client });
    else if (type !== 'connect' || node.kind !== 'note') setMenu({ type, at: node.at, client });
  };
  const choose = (chosen: OutlineRow, toggles: boolean) => {
    if (!chosen.node) return;
    selectRow(store, chosen, toggles);
    setChosenPart(chosen.node.at.part === undefined ? undefined : chosen.key);
    const now = store.getState().selected.join(' ');
    // Nothing was changed: then no change may be taken for this one later.
    if (now !== selected.join(' ')) chosenHere.current = now;
  };

  const commands = outlineCommands({
    store,
    centre,
    rows,
    at: () => beside(current),
    everything: () => fittingIds(isSearching ? fitting : undefined, design),
    goTo,
    setFold: folds.set,
    choose,
    openList,
    openMenu: (one) => setActions({ row: one, client: beside(current) }),
    startRename: (one) => setRenaming(one.key),
    onEdit,
  });
  const onKeyDown = useOutlineKeys(rows, current, page, commands);

  const foldable = useMemo(() => foldableKeys(tree), [tree]);
  const isFolded = rows.every(({ level, expanded }) => level === 1 || expanded !== true);
  const entries: readonly MenuEntry[] = actions
    ? rowMenu(store, actions.row, commands, (one) => openList('add', one))
    : [];
  const below = (button: HTMLElement) => {
    const { left, bottom } = button.getBoundingClientRect();
    return { x: left, y: bottom + 4 };
  };
  const isEmpty = whole.places.length + whole.traffic.length + whole.others.length === 0;
  const lineAt = (target: EventTarget): OutlineRow | undefined => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return line ? rows[Number(line.dataset.index)] : undefined;
  };
  // The line of the keyboard is always in the page, or nothing could point at it.
  const drawn = rows.slice(first, end).map((each, index) => ({ each, index: first + index }));
  if (row && (current < first || current >= end)) drawn.push({ each: row, index: current });

  return (
    <div className={styles.outline}>
      <OutlineBar
        search={search}
        onSearch={(next) => {
          setSearch(next);
          folds.forgetSearch();
        }}
        only={only}
        onOnly={(next) => {
          setOnly(next);
          folds.forgetSearch();
        }}
        onLeaveSearch={(selects) => {
          const keys = new Set(fitting.map(({ key }) => key));
          const index = isSearching ? rows.findIndex(({ key }) => keys.has(key)) : current;
          const target = rows[index];
          if (!target) return;
          goTo(index);
          if (selects) choose(target, false);
          scroller.current?.focus({ preventScroll: true });
        }}
        onAdd={(button) =>
          setMenu({ type: 'add', client: below(button), ...(row?.node && !isEmpty ? { at: row.node.at } : {}) })
        }
        actionsLabel={row?.node ? text.actions(rowTitle(row)) : undefined}
        onActions={(button) => row && setActions({ row, client: below(button) })}
        isFolded={isFolded}
        onFoldAll={() => folds.set(foldable, isFolded)}
      />
      {isEmpty ? (
        <EmptyState
          title={text.emptyTitle}
          actions={
            <Button onClick={(event) => setMenu({ type: 'add', client: below(event.currentTarget) })}>
              {text.addFirst}
            </Button>
          }
        >
          {text.empty}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          title={text.nothing}
          actions={
            <Button
              onClick={() => {
                setSearch('');
                setOnly('all');
                focusTree();
              }}
            >
              {text.showAll}
            </Button>
          }
        />
      ) : null}
      <div
        ref={scroller}
        role="tree"
        aria-label={text.label}
        aria-description={text.description}
        aria-multiselectable="true"
        aria-activedescendant={row ? `${id}${current}` : undefined}
        tabIndex={0}
        hidden={rows.length === 0}
        className={styles.tree}
        data-outline-tree=""
        onKeyDown={onKeyDown}
        onFocus={({ target, currentTarget }) => {
          // The tree keeps the focus, for its lines come and go as it scrolls.
          if (target !== currentTarget && !(target instanceof HTMLInputElement))
            currentTarget.focus({ preventScroll: true });
        }}
        onClick={(event) => {
          const line = lineAt(event.target);
          if (!line || event.target instanceof HTMLInputElement) return;
          setActive({ key: line.key, index: rows.indexOf(line) });
          const isTwisty = event.target instanceof Element && event.target.closest('[data-twisty]') !== null;
          if (isTwisty || !line.node) commands.fold(line, !line.expanded);
          else choose(line, event.shiftKey || event.ctrlKey || event.metaKey);
        }}
        onDoubleClick={(event) => {
          const line = lineAt(event.target);
          if (line?.node && !(event.target instanceof HTMLInputElement)) commands.edit(line);
        }}
        onContextMenu={(event) => {
          const line = lineAt(event.target) ?? row;
          if (!line || event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          setActive({ key: line.key, index: rows.indexOf(line) });
          setActions((open) => open ?? { row: line, client: { x: event.clientX, y: event.clientY } });
        }}
      >
        <div className={styles.sheet} role="presentation" style={{ height: rows.length * rowHeight }}>
          {drawn.map(({ each, index }) => (
            <OutlineLine
              key={each.key}
              id={`${id}${index}`}
              row={each}
              index={index}
              selected={isSelected(each, selected, chosenPart)}
              active={index === current}
              onWay={onWay(each, lit)}
              renaming={renaming === each.key}
              onRename={(name) => {
                setRenaming(undefined);
                if (name !== undefined) renameRow(store, each, name);
                focusTree();
              }}
            />
          ))}
        </div>
      </div>
      <Menu
        open={actions !== undefined}
        onClose={() => setActions(undefined)}
        label={actions ? text.actions(rowTitle(actions.row)) : ''}
        entries={entries}
        anchor={actions?.client ?? null}
      />
      {menu && <OutlineMenus menu={menu} onClose={() => setMenu(undefined)} onAdded={focusTree} />}
    </div>
  );
}

function isSelected({ node, key }: OutlineRow, selected: readonly string[], chosenPart: string | undefined): boolean {
  if (!node || !selected.includes(node.at.id)) return false;
  return node.at.part === undefined || key === chosenPart;
}

/** All that fits a search, else everything there is. */
function fittingIds(
  fitting: readonly OutlineNode[] | undefined,
  design: { readonly resources: object; readonly notes: object },
): readonly string[] {
  if (fitting) return [...new Set(fitting.map(({ at }) => at.id))];
  return [...Object.keys(design.resources), ...Object.keys(design.notes)];
}

/** The hop of a traced request at which a line's thing is met, and whether it is there now. */
function onWay({ node }: OutlineRow, lit: Lit | undefined): OutlineLineProps['onWay'] {
  const hop = node && node.at.part === undefined ? lit?.ids.get(node.at.id) : undefined;
  return hop === undefined ? undefined : { hop, isPresent: lit?.at === node?.at.id };
}
