import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './class-names.ts';
import styles from './Dialog.module.css';
import { giveBackFocus } from './give-back-focus.ts';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Accessible name of the closing cross. */
  closeLabel: string;
  /** Buttons at the bottom, the main one last. */
  footer?: ReactNode;
  /** `full`: as wide as a page of its own. */
  size?: 'small' | 'medium' | 'large' | 'full';
  /** A click beside the dialog closes it; off for forms that hold typing. */
  lightDismiss?: boolean;
  children: ReactNode;
}

/** A modal on the native element: the browser traps the focus, gives it back, and closes on Escape. */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  footer,
  size = 'medium',
  lightDismiss = true,
  children,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!open || dialog === null) return;
    const before = document.activeElement;
    dialog.showModal();
    // The browser would start at the closing cross; what one came for is in the body, else at the end of the footer.
    const controls = 'input, select, textarea, button, a[href], [tabindex="0"]';
    const body = content.current?.querySelector<HTMLElement>(controls);
    const answers = dialog.querySelectorAll<HTMLElement>('footer button');
    (dialog.querySelector<HTMLElement>('[data-autofocus]') ?? body ?? answers[answers.length - 1])?.focus();
    return () => {
      dialog.close();
      // The element is gone from the page by now, so the browser no longer knows where the focus came from.
      if (document.activeElement === document.body) giveBackFocus(before);
    };
  }, [open]);

  useEffect(() => {
    const dialog = element.current;
    if (!open || !lightDismiss || dialog === null) return;
    // On the element itself means on its backdrop: the content fills the box to its edges.
    const onPointerDown = (event: PointerEvent) => {
      if (event.target === dialog) onClose();
    };
    dialog.addEventListener('pointerdown', onPointerDown);
    return () => dialog.removeEventListener('pointerdown', onPointerDown);
  }, [open, lightDismiss, onClose]);

  if (!open) return null;
  return (
    <dialog
      ref={element}
      className={cx(styles.dialog, styles[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        // React hands it up from a dialog that lies on top of this one.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton label={closeLabel} icon={<X size={16} aria-hidden="true" />} onClick={onClose} />
        </header>
        <div ref={content} className={styles.body}>
          {children}
        </div>
        {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}
