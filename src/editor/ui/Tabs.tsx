import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { cx } from './class-names.ts';
import styles from './Tabs.module.css';

export interface TabItem {
  id: string;
  label: string;
  /** After the label: a count. */
  badge?: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  /** Accessible name of the tab list. */
  label: string;
  tabs: readonly TabItem[];
  selected: string;
  onSelect: (id: string) => void;
  /** At the end of the row of tabs: close, collapse. */
  actions?: ReactNode;
  /** Room around the content; off for lists that reach the edges. */
  padded?: boolean;
  className?: string;
}

/** Tabs with one tab stop; arrows, Home and End move and select at once. Hidden panels are not rendered. */
export function Tabs({ label, tabs, selected, onSelect, actions, padded = true, className }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const active = tabs.find((tab) => tab.id === selected) ?? tabs[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === active?.id);
    const next = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const target = next === undefined ? undefined : tabs[next];
    if (next === undefined || target === undefined) return;
    event.preventDefault();
    onSelect(target.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };

  // A panel scrolls, so the keyboard must be able to stand on it even when it holds no control (ARIA practices: tabs).
  const panel = {
    id: `${id}${active?.id}panel`,
    role: 'tabpanel',
    'aria-labelledby': `${id}${active?.id}tab`,
    tabIndex: 0,
  };

  return (
    <div className={cx(styles.tabs, className)}>
      <div className={styles.bar}>
        <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${id}${tab.id}tab`}
              type="button"
              role="tab"
              data-tab={tab.id}
              aria-selected={tab.id === active?.id}
              aria-controls={tab.id === active?.id ? `${id}${tab.id}panel` : undefined}
              tabIndex={tab.id === active?.id ? 0 : -1}
              className={styles.tab}
              onClick={() => onSelect(tab.id)}
            >
              {tab.label}
              {tab.badge}
            </button>
          ))}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {active !== undefined && (
        <div key={active.id} {...panel} className={cx(styles.panel, padded && styles.padded)}>
          {active.content}
        </div>
      )}
    </div>
  );
}
