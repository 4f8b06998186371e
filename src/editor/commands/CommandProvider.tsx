import { type ReactNode, useEffect, useMemo } from 'react';
import { useDesignerStore } from '../designer-context.ts';
import { CommandContext, createCommandCentre } from './centre.ts';

/** Hands the commands down, and listens for keys that act wherever the focus is. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const store = useDesignerStore();
  const centre = useMemo(() => createCommandCentre(store), [store]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // The canvas has heard of it already where it has the focus; what is open on top has keys of its own.
      if (event.defaultPrevented || event.isComposing || isCovered()) return;
      const typing = isTyping(event.target);
      const ran = centre.press(event, ({ scope }) => scope === 'always' || (scope === 'page' && !typing));
      if (ran) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [centre]);

  return <CommandContext value={centre}>{children}</CommandContext>;
}

const isCovered = () =>
  document.querySelector('dialog[open], [role="dialog"]:popover-open, [role="menu"]:popover-open') !== null;

/** Whether keys write where the focus is. A press of a button or of a checkbox writes nothing. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target.closest('textarea, select, [contenteditable=""], [contenteditable="true"]') !== null;
}
