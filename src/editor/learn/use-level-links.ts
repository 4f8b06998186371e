import { useEffect } from 'react';
import { takeLevelLink } from './door.ts';

/** Looks at the page's address for a level, now and whenever it changes. */
export function useLevelLinks(): void {
  useEffect(() => {
    const follow = () => takeLevelLink(window.location.hash);
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}
