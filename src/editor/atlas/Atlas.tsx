import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { atlas, type Id, possibilitiesAmong, type Template } from '../../core/index.ts';
import { hashOf } from '../choosing/address.ts';
import { useAddress } from '../choosing/use-address.ts';
import { usePlace } from '../choosing/use-place.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesignerStore } from '../designer-context.ts';
import { atlasMessages as text } from '../messages/atlas.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Atlas.module.css';
import { AtlasFilters } from './AtlasFilters.tsx';
import { AtlasGrid } from './AtlasGrid.tsx';
import { CellDetails } from './CellDetails.tsx';
import { columnsFor, everything } from './grid.ts';

const RuleDialog = lazy(async () => ({ default: (await import('../commands/RuleDialog.tsx')).RuleDialog }));

export interface AtlasProps {
  /** The cell to begin with. */
  readonly initial: string | undefined;
  /** Or what in the design it is about: a NEG and a part of a load balancer. */
  readonly about: readonly Id[] | undefined;
  readonly onTemplate: (template: Template) => void;
  readonly onClose: () => void;
}

const firstCell = 'NEG_GCE_VM_IP_PORT GLOBAL_EXTERNAL_APPLICATION';

/** Which NEG goes with which load balancer: a grid, and beside it everything that is known of one cell. */
export function Atlas({ initial, about = [], onTemplate, onClose }: AtlasProps) {
  const centre = useCommands();
  const cells = useMemo(() => new Map(atlas().map((cell) => [cell.possibility.id, cell])), []);
  const store = useDesignerStore();
  const [selected, setSelected] = useState(() => {
    const asked = initial ?? possibilitiesAmong(store.getState().design, about)[0]?.id;
    return asked !== undefined && cells.has(asked) ? asked : firstCell;
  });
  const [wish, setWish] = useState(everything);
  const [rule, setRule] = useState<string | undefined>();
  const heading = useRef<HTMLHeadingElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const place = usePlace(onClose);
  useAddress(hashOf({ type: 'atlas', cell: selected }));

  const columns = columnsFor(wish);
  const [neg = '', product] = selected.split(' ');
  // What is filtered away cannot stay selected: the grid keeps one cell that the Tab key reaches.
  const shown = columns.some(({ id }) => id === product) ? selected : `${neg} ${columns[0]?.id ?? ''}`;
  const cell = cells.get(shown);

  const toDetails = (byKeyboard: boolean) => {
    if (byKeyboard) heading.current?.focus();
    else if (window.matchMedia('(width <= 820px)').matches) heading.current?.scrollIntoView({ block: 'nearest' });
  };
  const toGrid = () => grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();

  return (
    <Dialog open onClose={onClose} title={text.title} closeLabel={text.close} size="full" lightDismiss={false}>
      <div className={styles.atlas}>
        <div className={styles.top}>
          <p className={styles.muted}>
            {text.intro} {text.gridHint}
          </p>
          <Button size="small" onClick={() => centre.open({ type: 'chooser' })}>
            {text.choose}
          </Button>
        </div>
        <AtlasFilters wish={wish} onWish={setWish} />
        <div ref={grid} className={styles.scroll}>
          {columns.length === 0 ? (
            <EmptyState
              title={text.noColumns}
              actions={<Button onClick={() => setWish(everything)}>{text.showAll}</Button>}
            />
          ) : (
            <AtlasGrid
              columns={columns}
              cells={cells}
              protocol={wish.protocol}
              selected={shown}
              onSelect={setSelected}
              onEnter={toDetails}
            />
          )}
        </div>
        <div
          className={styles.details}
          role="region"
          aria-label={text.details}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || rule !== undefined) return;
            // Back to the cell first; a second time closes the atlas.
            event.preventDefault();
            event.stopPropagation();
            toGrid();
          }}
        >
          {cell && (
            <CellDetails
              cell={cell}
              protocol={wish.protocol}
              heading={heading}
              onRule={setRule}
              onTemplate={(template) => {
                onClose();
                onTemplate(template);
              }}
              onPlace={(possibility) => place(possibility, {})}
            />
          )}
        </div>
      </div>
      {rule !== undefined && (
        <Suspense fallback={null}>
          <RuleDialog rule={rule} onClose={() => setRule(undefined)} onJump={onClose} />
        </Suspense>
      )}
    </Dialog>
  );
}
