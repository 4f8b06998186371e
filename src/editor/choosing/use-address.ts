import { useEffect } from 'react';
import { pageOf } from './address.ts';

/** While it is there, the address names this page, so that it can be kept and passed on. An address that carries a design stays. */
export function useAddress(hash: string): void {
  useEffect(() => {
    if (window.location.hash !== '' && !pageOf(window.location.hash)) return;
    window.history.replaceState(window.history.state, '', hash);
    return () => {
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', `${pathname}${search}`);
    };
  }, [hash]);
}
