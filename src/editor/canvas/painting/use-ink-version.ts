import { useSyncExternalStore } from 'react';

let version = 0;

/** Counts whenever the colours of the page, or the fonts that it has, may have become others. */
export function useInkVersion(): number {
  return useSyncExternalStore(subscribe, () => version);
}

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

function subscribe(changed: () => void): () => void {
  const count = () => {
    version += 1;
    changed();
  };
  const theme = new MutationObserver(count);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const media = queries.map((query) => window.matchMedia(query));
  for (const query of media) query.addEventListener('change', count);
  document.fonts.addEventListener('loadingdone', count);
  return () => {
    theme.disconnect();
    for (const query of media) query.removeEventListener('change', count);
    document.fonts.removeEventListener('loadingdone', count);
  };
}
