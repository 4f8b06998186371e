import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './StatusRegion.module.css';
import { dismissToast, readStatus, subscribeStatus } from './status.ts';

const shownFor = 6000;

/** The one polite live region and the toast above the status bar. Rendered once, by the frame. */
export function StatusRegion({ label, dismissLabel }: { label: string; dismissLabel: string }) {
  const { spoken, toast } = useSyncExternalStore(subscribeStatus, readStatus);
  const [held, setHeld] = useState(false);
  const id = toast?.id;
  const stays = toast?.action !== undefined || held;

  useEffect(() => {
    if (id === undefined || stays) return;
    const timer = window.setTimeout(() => dismissToast(id), shownFor);
    return () => window.clearTimeout(timer);
  }, [id, stays]);

  return (
    <>
      <div role="status" aria-live="polite" aria-atomic="true" className="visually-hidden">
        {spoken}
      </div>
      {toast !== undefined && (
        <section
          aria-label={label}
          className={styles.toast}
          data-passing=""
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          <span className={styles.text}>{toast.text}</span>
          {toast.action !== undefined && (
            <Button
              size="small"
              variant="plain"
              className={styles.action}
              onClick={() => {
                toast.action?.onSelect();
                dismissToast(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton
            size="small"
            className={styles.close}
            label={dismissLabel}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => dismissToast(toast.id)}
          />
        </section>
      )}
    </>
  );
}
