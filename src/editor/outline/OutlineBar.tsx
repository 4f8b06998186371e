import { ChevronsDownUp, ChevronsUpDown, EllipsisVertical, Plus, Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { outlineMessages as text } from '../messages/outline.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './Outline.module.css';
import type { Only } from './rows.ts';

export interface OutlineBarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly only: Only;
  readonly onOnly: (only: Only) => void;
  /** From the search into the list: to what fits first, and with Enter it is selected. */
  readonly onLeaveSearch: (selects: boolean) => void;
  readonly onAdd: (button: HTMLElement) => void;
  /** What the menu of the present line is called; undefined where there is none. */
  readonly actionsLabel: string | undefined;
  readonly onActions: (button: HTMLElement) => void;
  readonly isFolded: boolean;
  readonly onFoldAll: () => void;
}

const shelves: readonly Only[] = ['all', 'problems', 'errors'];
const isOnly = (value: string): value is Only => shelves.some((one) => one === value);

/** Above the tree: jump to something, show only some of it, and what can be done, for those without keys. */
export function OutlineBar(props: OutlineBarProps) {
  const { search, onSearch, only, onOnly, onLeaveSearch, onAdd, actionsLabel, onActions, isFolded, onFoldAll } = props;
  const leave = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeaveSearch(event.key === 'Enter');
  };
  const FoldIcon = isFolded ? ChevronsUpDown : ChevronsDownUp;
  return (
    <div className={styles.bar}>
      <div role="search" data-outline-search="" onKeyDown={leave}>
        <TextInput
          type="search"
          label={text.search}
          placeholder={text.searchHint}
          value={search}
          onInput={onSearch}
          icon={<Search size={14} aria-hidden="true" />}
        />
      </div>
      <div className={styles.tools}>
        <div className={styles.only}>
          <Select
            label={text.show}
            value={only}
            options={shelves.map((value) => ({ value, label: text.only[value] }))}
            onChange={(value) => isOnly(value) && onOnly(value)}
          />
        </div>
        <IconButton
          label={isFolded ? text.unfoldAll : text.foldAll}
          icon={<FoldIcon size={16} aria-hidden="true" />}
          onClick={onFoldAll}
        />
        <IconButton
          label={text.add}
          icon={<Plus size={16} aria-hidden="true" />}
          aria-haspopup="dialog"
          onClick={(event) => onAdd(event.currentTarget)}
        />
        {actionsLabel !== undefined && (
          <IconButton
            label={actionsLabel}
            icon={<EllipsisVertical size={16} aria-hidden="true" />}
            aria-haspopup="menu"
            onClick={(event) => onActions(event.currentTarget)}
          />
        )}
      </div>
    </div>
  );
}
