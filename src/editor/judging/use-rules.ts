import { useEffect } from 'react';
import type { DesignerStore } from '../../store/designer.ts';
import { useDesignerStore } from '../designer-context.ts';
import { judgingMessages as text } from '../messages/judging.ts';
import { showToast } from '../ui/status.ts';
import { callRules } from './call-rules.ts';

/** A page that has never a moment to spare still gets its rules after so many milliseconds. */
const patience = 300;

/** Brings the rules as soon as the first picture is shown. */
export function useRules(): void {
  const store = useDesignerStore();
  useEffect(() => afterPicture(() => void bring(store)), [store]);
}

/** Calls when the first picture is shown and nothing else is to be done for it; what is returned calls it off. */
function afterPicture(act: () => void): () => void {
  let isOff = false;
  const unlessOff = () => {
    if (!isOff) act();
  };
  // The first frame paints, the one after it finds the picture shown.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // Not every browser tells when it is idle.
      if ('requestIdleCallback' in window) window.requestIdleCallback(unlessOff, { timeout: patience });
      else setTimeout(unlessOff);
    }),
  );
  return () => {
    isOff = true;
  };
}

async function bring(store: DesignerStore): Promise<void> {
  try {
    await callRules(store);
  } catch {
    showToast(text.failed, { label: text.again, onSelect: () => void bring(store) });
  }
}
