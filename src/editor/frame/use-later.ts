import { useEffect, useState } from 'react';

/** False until the first picture of the page was shown: what is not needed for it is asked for only then. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    // The first frame paints, the one after it finds the picture shown.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setLater(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isLater;
}
