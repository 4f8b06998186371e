import { type KeyboardEvent, useRef } from 'react';
import { type AtlasCell, negKinds, type Product } from '../../core/index.ts';
import { StandingMark } from '../choosing/StandingMark.tsx';
import { atlasMessages as text } from '../messages/atlas.ts';
import { choosingMessages } from '../messages/choosing.ts';
import styles from './Atlas.module.css';
import { familiesOf, movedBy, standingOf } from './grid.ts';

export interface AtlasGridProps {
  readonly columns: readonly Product[];
  readonly cells: ReadonlyMap<string, AtlasCell>;
  readonly protocol: string;
  /** Id of the cell that is shown beside. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** To the details, by Enter or by a click. */
  readonly onEnter: (byKeyboard: boolean) => void;
}

/** Every NEG with every load balancer. One tab stop; arrow keys go from cell to cell. */
export function AtlasGrid({ columns, cells, protocol, selected, onSelect, onEnter }: AtlasGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [selectedNeg, selectedProduct] = selected.split(' ');
  const row = negKinds.findIndex(({ id }) => id === selectedNeg);
  const column = columns.findIndex(({ id }) => id === selectedProduct);

  const onKeyDown = (event: KeyboardEvent) => {
    const spot = movedBy(event.key, event.ctrlKey || event.metaKey, { row, column }, negKinds.length, columns.length);
    const [neg, product] = spot ? [negKinds[spot.row], columns[spot.column]] : [];
    if (!neg || !product) return;
    event.preventDefault();
    onSelect(`${neg.id} ${product.id}`);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${neg.id} ${product.id}"]`)?.focus();
  };

  return (
    <table ref={grid} aria-label={text.grid} className={styles.grid}>
      <thead>
        <tr>
          <th rowSpan={2} scope="col" className={styles.corner}>
            {text.neg}
          </th>
          {familiesOf(columns).map(({ family, span }) => (
            <th key={family} colSpan={span} scope="colgroup" className={styles.family}>
              {text.families[family]}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ id, shortName, name }) => (
            <th key={id} scope="col" abbr={name} className={styles.productHead}>
              {shortName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {negKinds.map((neg) => (
          <tr key={neg.id}>
            <th scope="row" className={styles.negHead}>
              <span className={styles.negLabel}>{neg.label}</span>{' '}
              {neg.label.toLowerCase().includes(text.negScope[neg.scope]) ? null : (
                <span className={styles.muted}>{text.negScope[neg.scope]}</span>
              )}
            </th>
            {columns.map((product) => {
              const id = `${neg.id} ${product.id}`;
              const cell = cells.get(id);
              if (!cell) return null;
              const name = standingOf(cell, protocol);
              const { max, maxPerRegion } = cell.possibility.support;
              const most = name === 'no' ? '' : text.most(max, maxPerRegion);
              return (
                <td key={id}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-cell={id}
                    data-standing={name}
                    aria-current={id === selected ? 'true' : undefined}
                    tabIndex={id === selected ? 0 : -1}
                    {...(id === selected ? { 'data-autofocus': '' } : {})}
                    onFocus={() => onSelect(id)}
                    onKeyDown={onKeyDown}
                    onClick={(event) => {
                      onSelect(id);
                      // A press of Enter or Space comes as a click without a pointer.
                      onEnter(event.detail === 0);
                    }}
                  >
                    <span className="visually-hidden">
                      {text.cell(neg.label, product.name, choosingMessages.standing[name], most)}
                    </span>
                    <StandingMark name={name} hideText />
                    {most !== '' && (
                      <span className={styles.most} aria-hidden="true">
                        {most}
                      </span>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
