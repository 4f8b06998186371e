import { Search } from 'lucide-react';
import { useState } from 'react';
import { paletteMessages as text } from '../messages/palette.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { drawnAs } from './drawn-as.ts';
import { type PaletteItem, paletteItems } from './items.ts';
import styles from './Palette.module.css';

export interface PaletteProps {
  /** The item that waits for a click on the canvas. */
  readonly placing: PaletteItem | undefined;
  /** A click with the pointer arms the item; by keyboard it goes to the middle of the canvas at once. */
  readonly onChoose: (item: PaletteItem, byKeyboard: boolean) => void;
  readonly onDrag: (item: PaletteItem | undefined) => void;
}

const groups = ['network', 'compute', 'neg', 'balancing', 'outside', 'canvas'] as const;

/** Everything that can be put onto the canvas: by drag, by click and click, or by keyboard. */
export function Palette({ placing, onChoose, onDrag }: PaletteProps) {
  const [search, setSearch] = useState('');
  const found = paletteItems.filter((item) => matches(item, search));
  return (
    <div className={styles.palette}>
      <div className={styles.search} data-palette-search="">
        <TextInput
          type="search"
          label={text.search}
          placeholder={text.search}
          value={search}
          onInput={setSearch}
          icon={<Search size={14} aria-hidden="true" />}
        />
      </div>
      {search === '' && <p className={styles.hint}>{text.hint}</p>}
      {groups.map((group) => {
        const items = found.filter((item) => item.group === group);
        if (items.length === 0) return null;
        return (
          <section key={group} aria-label={text.groups[group]}>
            <h2 className={styles.group}>{text.groups[group]}</h2>
            <ul className={styles.list}>
              {items.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    draggable
                    aria-pressed={placing?.id === item.id}
                    className={styles.item}
                    data-palette={item.id}
                    onClick={(event) => onChoose(item, event.detail === 0)}
                    onDragStart={(event) => {
                      event.dataTransfer.setData('text/plain', item.label);
                      event.dataTransfer.effectAllowed = 'copy';
                      onDrag(item);
                    }}
                    onDragEnd={() => onDrag(undefined)}
                  >
                    <KindIcon {...drawnAs(item)} size={20} />
                    <span className={styles.words}>
                      <span className={styles.name}>{item.label}</span>
                      <span className={styles.purpose}>{item.purpose}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p className={styles.hint}>{text.nothing}</p>}
    </div>
  );
}

function matches(item: PaletteItem, search: string): boolean {
  const words = `${item.label} ${item.purpose} ${item.words ?? ''} ${item.id}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
