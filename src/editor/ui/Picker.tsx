import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { giveBackFocus } from './give-back-focus.ts';
import styles from './Picker.module.css';
import { place } from './place.ts';

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line; wraps. */
  readonly detail?: string;
  readonly group?: string;
  readonly icon?: ReactNode;
  /** Sign at the end: how the rules judge it. */
  readonly mark?: ReactNode;
  /** Further words to be found by. */
  readonly words?: string;
  /** Shown, and no use now; its detail says why. Picking it is told all the same. */
  readonly disabled?: boolean;
}

export interface PickerProps {
  /** Accessible name, and the title on top. */
  readonly label: string;
  readonly searchLabel: string;
  readonly emptyText: string;
  readonly options: readonly PickerOption[];
  /** The options that fit what was typed, best first; where absent, those that hold every word, in their order. */
  readonly find?: (search: string) => readonly PickerOption[];
  /** More options are on their way: Enter waits for them, lest it picks what is first only by chance. */
  readonly isGrowing?: boolean;
  /** Where it stands, in CSS pixels of the window; in the middle of it where absent. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Between title and search: a choice that changes the options. */
  readonly header?: ReactNode;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** A list to type into: search, arrows, Enter; Escape or a press elsewhere closes it with no change. */
export function Picker({
  label,
  searchLabel,
  emptyText,
  options,
  find,
  isGrowing = false,
  at,
  header,
  onPick,
  onClose,
}: PickerProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  // By its id: the list may grow around it. Undefined is the first.
  const [active, setActive] = useState<string | undefined>();
  const [isDecided, setDecided] = useState(false);
  const found = find ? find(search) : options.filter((option) => matches(option, search));
  const current = Math.max(
    0,
    found.findIndex((option) => option.id === active),
  );
  const chosen = found[current]?.id;
  const pickChosen = useEffectEvent(() => {
    if (chosen !== undefined) onPick(chosen);
    setDecided(false);
  });
  useEffect(() => {
    if (isDecided && !isGrowing) pickChosen();
  }, [isDecided, isGrowing]);

  // Opens once; where it stands does not follow the pointer afterwards.
  const opensAt = useRef(at);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const before = document.activeElement;
    const show = () => {
      element.showPopover();
      const { left, top } = spotFor(element, opensAt.current);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
      input.current?.focus();
    };
    // Where a pointer opened it, in the next frame: its release would close it again. What is typed after a key that
    // opened it is meant for it, and must find it there.
    const frame = opensAt.current ? requestAnimationFrame(show) : undefined;
    if (frame === undefined) show();
    // Options that come later make it longer than it was when its place was chosen.
    const growth = new ResizeObserver(() => {
      const top = Math.max(8, window.innerHeight - 8 - element.offsetHeight);
      if (element.offsetTop > top) element.style.top = `${top}px`;
    });
    growth.observe(element);
    return () => {
      growth.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
      // A press elsewhere closed it and took the focus along: it stays there.
      if (document.activeElement === document.body || element.contains(document.activeElement)) giveBackFocus(before);
    };
  }, []);

  useEffect(() => {
    box.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that mean something here must not reach the canvas behind it.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    if (event.target !== input.current) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive(found[(current + step + found.length) % found.length]?.id);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      setActive((event.key === 'Home' ? found[0] : found.at(-1))?.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setDecided(true);
    }
  };

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      popover="auto"
      className={styles.picker}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <p className={styles.title}>{label}</p>
      {header}
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={searchLabel}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={found.length > 0 ? `${id}${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={searchLabel}
        className={styles.search}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(undefined);
          setDecided(false);
        }}
      />
      <div id={`${id}list`} role="listbox" aria-label={label} aria-busy={isGrowing} className={styles.list}>
        {found.map((option, index) => (
          <div key={option.id}>
            {option.group !== undefined && option.group !== found[index - 1]?.group && (
              <p className={styles.group} role="presentation">
                {option.group}
              </p>
            )}
            <button
              type="button"
              tabIndex={-1}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === current}
              aria-disabled={option.disabled || undefined}
              data-index={index}
              className={styles.option}
              onPointerMove={() => setActive(option.id)}
              onClick={() => onPick(option.id)}
            >
              {option.icon}
              <span className={styles.words}>
                <span>{option.label}</span>
                {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
              </span>
              {option.mark}
            </button>
          </div>
        ))}
        {found.length === 0 && !isGrowing && <p className={styles.empty}>{emptyText}</p>}
      </div>
    </div>
  );
}

/** Below and beside the point, inside of the window; in the upper middle where no point is given. */
function spotFor(element: HTMLElement, at: PickerProps['at']): { left: number; top: number } {
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const frame = { width: window.innerWidth, height: window.innerHeight };
  if (!at) return { left: (frame.width - size.width) / 2, top: frame.height / 6 };
  return place({ left: at.x, top: at.y, width: 0, height: 0 }, size, frame, 'bottom', 'start');
}

/** Every word typed stands somewhere in what the option says. */
function matches(option: PickerOption, search: string): boolean {
  const text = `${option.label} ${option.detail ?? ''} ${option.words ?? ''} ${option.group ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
