import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { PrintSheet } from './PrintSheet.tsx';

/** Puts the design on paper while the page is printed; an open dialog is printed by itself instead. */
export function Printing() {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    // The browser takes its picture as soon as this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const turn = ({ matches }: MediaQueryListEvent) => (matches ? begin() : end());
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    media.addEventListener('change', turn);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      media.removeEventListener('change', turn);
    };
  }, []);
  return isPrinting ? createPortal(<PrintSheet />, document.body) : null;
}
