import { useEffect, useRef, useState } from 'react';

/** Listens for Escape between `arm` and `disarm`, before anybody else hears of it. */
export function useEscape(onEscape: () => void): { readonly arm: () => void; readonly disarm: () => void } {
  const run = useRef(onEscape);
  run.current = onEscape;
  const [guard] = useState(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      disarm();
      run.current();
    };
    const arm = () => window.addEventListener('keydown', listen, { capture: true });
    const disarm = () => window.removeEventListener('keydown', listen, { capture: true });
    return { arm, disarm };
  });
  useEffect(() => guard.disarm, [guard]);
  return guard;
}
