import { useEffect, useRef, useState } from 'react';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { keepingMessages as text } from '../messages/keeping.ts';
import { sharingMessages } from '../messages/sharing.ts';
import { leaveLink } from '../sharing/leave-link.ts';
import { Button } from '../ui/Button.tsx';
import { announce, showToast } from '../ui/status.ts';
import styles from './KeepingBar.module.css';
import { useKeeper, useKeeping } from './keeper-context.ts';

/** Says above the canvas why a design can only be looked at, and offers the ways on. */
export function KeepingBar() {
  const store = useDesignerStore();
  const keeper = useKeeper();
  const save = useKeeping((keeping) => keeping.save);
  const document = useDesigner((designer) => designer.document);
  const refused = useDesigner((designer) => designer.refused);
  const [hidden, setHidden] = useState('');
  const isElsewhere = save.state === 'elsewhere';
  const isShared = save.state === 'shared';
  const isUnsaved = isElsewhere && save.isUnsaved;
  const told = isUnsaved ? text.tabs.textUnsaved : text.tabs.text;

  useEffect(() => {
    if (isElsewhere) announce(told);
    else setHidden('');
  }, [isElsewhere, told]);

  // Each refused edit brings the ways on back into view.
  const seen = useRef(refused);
  useEffect(() => {
    if (seen.current === refused) return;
    seen.current = refused;
    setHidden('');
    announce(isShared ? text.refusedShared : text.refusedElsewhere);
  }, [refused, isShared]);

  const copy = () => {
    keeper.workOnCopy(text.tabs.copyName(store.getState().design.name));
    showToast(text.tabs.copied);
  };
  const takeOver = () => {
    keeper.takeOver().then(
      () => announce(text.tabs.takenOver),
      (error: unknown) => showToast(text.designs.failed(error instanceof Error ? error.message : String(error))),
    );
  };

  if (isShared) {
    const edit = () => {
      leaveLink();
      keeper.workOnCopy(store.getState().design.name);
      showToast(sharingMessages.editing);
    };
    return (
      <section className={styles.bar} data-passing="" aria-label={sharingMessages.viewLabel}>
        <p className={styles.text}>{sharingMessages.view}</p>
        <div className={styles.ways}>
          <Button size="small" variant="primary" onClick={edit}>
            {sharingMessages.edit}
          </Button>
          <Button
            size="small"
            onClick={() => {
              leaveLink();
              window.location.reload();
            }}
          >
            {sharingMessages.leave}
          </Button>
        </div>
      </section>
    );
  }
  if (!isElsewhere || hidden === document) return null;
  return (
    <section className={styles.bar} data-passing="" aria-label={text.tabs.label}>
      <p className={styles.text}>{told}</p>
      <div className={styles.ways}>
        <Button size="small" variant="primary" onClick={copy}>
          {text.tabs.copy}
        </Button>
        <Button size="small" onClick={takeOver}>
          {text.tabs.takeOver}
        </Button>
        <Button size="small" variant="plain" onClick={() => setHidden(document)}>
          {text.tabs.readOnly}
        </Button>
      </div>
    </section>
  );
}
