/** What a page shows while a gesture goes on. */
export interface Shown {
  /** Pictures in which something moved: frames before which the pointer or the wheel said something. */
  readonly updates: number;
  /** Times between pictures, in milliseconds, sorted. */
  readonly frames: readonly number[];
}

declare global {
  interface Window {
    watchFrames: () => void;
    framesSeen: () => Shown;
    zoomToFull?: () => void;
  }
}

/** Runs in each page before anything else: counts pictures, and in which of them something was asked for. */
export function installMonitor(): void {
  let isOn = false;
  let isAsked = false;
  let updates = 0;
  let last = 0;
  let lastAsked = 0;
  let frames: number[] = [];
  const ask = () => {
    isAsked = true;
    lastAsked = performance.now();
  };
  for (const type of ['pointermove', 'wheel']) window.addEventListener(type, ask, { capture: true, passive: true });
  const frame = (now: number) => {
    if (!isOn) return;
    // What the page does once the view rests is work, but no picture that anybody waits for.
    if (performance.now() - lastAsked < 100) frames.push(now - last);
    last = now;
    if (isAsked) updates += 1;
    isAsked = false;
    requestAnimationFrame(frame);
  };
  window.watchFrames = () => {
    isOn = true;
    isAsked = false;
    updates = 0;
    frames = [];
    last = performance.now();
    lastAsked = last;
    requestAnimationFrame(frame);
  };
  window.framesSeen = () => {
    isOn = false;
    return { updates, frames: frames.toSorted((a, b) => a - b) };
  };
}
