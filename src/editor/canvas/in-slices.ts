/** So long (in ms) one slice lasts before the page may answer again, and so long until results so far are shown. */
const slice = 12;
const showEvery = 150;

/**
 * Does something for each item without keeping the page waiting: asking the rules about a thousand boxes takes seconds.
 * `show` is called with what is done so far now and then, and with true at the end. Returns the way to stop.
 */
export function inSlices<T>(items: readonly T[], each: (item: T) => void, show: (isDone: boolean) => void): () => void {
  let next = 0;
  let shown = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const start = performance.now();
    while (next < items.length && performance.now() - start < slice) {
      const item = items[next];
      next += 1;
      if (item !== undefined) each(item);
    }
    if (next === items.length) {
      show(true);
      return;
    }
    if (performance.now() - shown > showEvery) {
      show(false);
      shown = performance.now();
    }
    timer = setTimeout(work);
  };
  work();
  return () => clearTimeout(timer);
}
