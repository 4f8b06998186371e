import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { giveBackFocus } from './give-back-focus.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';
import { place } from './place.ts';

export type MenuEntry =
  | {
      type?: 'item';
      id: string;
      label: string;
      /** A second, quieter line. */
      detail?: string;
      icon?: ReactNode;
      keys?: readonly string[];
      danger?: boolean;
      /** Present on a choice: whether it is the chosen one. */
      checked?: boolean;
      /** Why it cannot be used now; shown as its detail. */
      disabledReason?: string;
      onSelect: () => void;
    }
  | { type: 'heading'; id: string; label: string }
  | { type: 'separator'; id: string };

export interface MenuProps {
  open: boolean;
  onClose: () => void;
  /** Accessible name. */
  label: string;
  entries: readonly MenuEntry[];
  /** An element to stand below, or a point of the window in CSS pixels (context menu, drop on the canvas). */
  anchor: HTMLElement | { x: number; y: number } | null;
}

/** A menu in the top layer. Arrows, Home, End and typing move; Escape, Tab and a click elsewhere close. */
export function Menu({ open, onClose, label, entries, anchor }: MenuProps) {
  const element = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  useEffect(() => {
    const menu = element.current;
    if (!open || menu === null || anchor === null) return;
    const before = document.activeElement;
    menu.showPopover();
    const box =
      anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y - 4, 0, 0);
    const spot = place(
      box,
      { width: menu.offsetWidth, height: menu.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
      'bottom',
      'start',
    );
    menu.style.left = `${spot.left}px`;
    menu.style.top = `${spot.top}px`;
    const checked = menu.querySelector<HTMLElement>('[aria-checked="true"]');
    (checked ?? menu.querySelector<HTMLElement>('[data-entry]') ?? menu).focus();
    return () => {
      const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
      if (menu.matches(':popover-open')) menu.hidePopover();
      if (inside) giveBackFocus(before);
    };
  }, [open, anchor]);

  if (!open) return null;
  const signs = entries.some((entry) => 'icon' in entry || 'checked' in entry);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
    const focused = document.activeElement;
    const index = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
    const go = (to: number) => {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    };
    // Keys that mean something to the menu must not reach the canvas behind it.
    event.stopPropagation();
    if (event.key === 'ArrowDown') go(index + 1);
    else if (event.key === 'ArrowUp') go(index <= 0 ? items.length - 1 : index - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const text = event.timeStamp - typed.current.at < 700 ? typed.current.text + event.key : event.key;
      typed.current = { text, at: event.timeStamp };
      const from = text.length === 1 ? index + 1 : index;
      const found = [...items.slice(from), ...items.slice(0, from)].find((item) =>
        (item.dataset.entry ?? '').toLowerCase().startsWith(text.toLowerCase()),
      );
      found?.focus();
    }
  };

  return (
    <div
      ref={element}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      popover="auto"
      className={styles.menu}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      {entries.map((entry) => {
        if (entry.type === 'separator') return <hr key={entry.id} className={styles.separator} />;
        if (entry.type === 'heading') {
          return (
            <div key={entry.id} role="presentation" className={styles.heading}>
              {entry.label}
            </div>
          );
        }
        const detail = entry.disabledReason ?? entry.detail;
        const shared = {
          'data-entry': entry.label,
          'data-danger': entry.danger,
          'aria-disabled': entry.disabledReason === undefined ? undefined : true,
          tabIndex: -1,
          className: styles.item,
          onPointerMove: (event: { currentTarget: HTMLElement }) => event.currentTarget.focus(),
          onClick: () => {
            if (entry.disabledReason !== undefined) return;
            onClose();
            entry.onSelect();
          },
        };
        const inside = (
          <>
            {signs && (
              <span className={styles.sign}>
                {entry.checked === true ? <Check size={14} aria-hidden="true" /> : entry.icon}
              </span>
            )}
            <span className={styles.words}>
              <span>{entry.label}</span>
              {detail !== undefined && <span className={styles.detail}>{detail}</span>}
            </span>
            {entry.keys !== undefined && <Kbd keys={entry.keys} plain />}
          </>
        );
        return entry.checked === undefined ? (
          <button key={entry.id} type="button" role="menuitem" {...shared}>
            {inside}
          </button>
        ) : (
          <button key={entry.id} type="button" role="menuitemradio" aria-checked={entry.checked} {...shared}>
            {inside}
          </button>
        );
      })}
    </div>
  );
}
