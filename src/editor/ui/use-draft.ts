import { type KeyboardEvent, useState } from 'react';

/**
 * What a text field holds while it is being typed in. One commit is one step of undo, so nothing leaves the field
 * before Enter or blur; Escape takes the typing back and keeps the focus.
 */
export function useDraft(value: string, onCommit: ((next: string) => void) | undefined) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    if (draft !== value) onCommit?.(draft);
  };
  return {
    shown: draft ?? value,
    setDraft,
    commit,
    onKeyDown: (event: KeyboardEvent<HTMLElement>, commitsOnEnter = true) => {
      if (event.key === 'Enter' && commitsOnEnter) commit();
      if (event.key === 'Escape' && draft !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        setDraft(undefined);
      }
    },
  };
}
