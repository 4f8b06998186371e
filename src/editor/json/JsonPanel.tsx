import { type KeyboardEvent, useMemo, useState } from 'react';
import { useDesigner } from '../designer-context.ts';
import { appMessages } from '../messages/app.ts';
import { jsonMessages as text } from '../messages/json.ts';
import { Button } from '../ui/Button.tsx';
import { JsonEditor } from './JsonEditor.tsx';
import styles from './JsonPanel.module.css';
import type { JsonSubject } from './json-edit.ts';

/** The selection, or everything, as JSON that can be edited. */
export function JsonPanel({ onKeyDown }: { readonly onKeyDown: (event: KeyboardEvent) => void }) {
  const selected = useDesigner((designer) => designer.selected);
  const opened = useDesigner((designer) => designer.opened);
  const [wantsAll, setWantsAll] = useState(false);
  const isAll = wantsAll || selected.length === 0;
  const subject = useMemo(
    (): JsonSubject => (isAll ? { type: 'design' } : { type: 'things', ids: selected }),
    [isAll, selected],
  );
  // Another design is another text, though its ids may be the same.
  const key = `${opened} ${isAll ? '' : selected.join(' ')}`;
  return (
    <div role="group" aria-label={appMessages.right.json} className={styles.panel} onKeyDown={onKeyDown}>
      <div className={styles.scope} role="group" aria-label={text.scope}>
        <Button
          size="small"
          pressed={!isAll}
          disabledReason={selected.length === 0 ? text.nothingSelected : undefined}
          onClick={() => setWantsAll(false)}
        >
          {text.selection}
        </Button>
        <Button size="small" pressed={isAll} onClick={() => setWantsAll(true)}>
          {text.design}
        </Button>
      </div>
      <JsonEditor key={key} draftKey={key} subject={subject} />
    </div>
  );
}
