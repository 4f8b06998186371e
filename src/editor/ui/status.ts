/**
 * What the interface says in passing. One list of listeners, so that any module can speak and a single live region
 * reads it out; announcements that come within a moment are merged, lest a drag talks without end.
 */
export interface ToastMessage {
  id: number;
  text: string;
  /** Messages with an offer wait until they are dismissed. */
  action?: Offer;
}

/** Something that the reader may do about what is said. */
export interface Offer {
  readonly label: string;
  readonly onSelect: () => void;
  /** It is about the design as it is now, such as undo: the next edit makes it stale. */
  readonly isPassing?: true;
}

interface Status {
  readonly spoken: string;
  readonly toast: ToastMessage | undefined;
}

const mergeWindow = 300;

let status: Status = { spoken: '', toast: undefined };
let waiting: { readonly text: string; readonly about: string | undefined }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let nextToast = 1;
const listeners = new Set<() => void>();

function set(next: Status) {
  status = next;
  for (const listener of listeners) listener();
}

/**
 * Says something politely to assistive technology; nothing is shown. Repeats within 300 ms are said once; of several
 * messages `about` the same thing only the last is.
 */
export function announce(text: string, about?: string): void {
  waiting = waiting.filter((one) => one.text !== text && (about === undefined || one.about !== about));
  waiting.push({ text, about });
  clearTimeout(timer);
  timer = setTimeout(() => {
    const joined = waiting.map((one) => one.text).join(' ');
    waiting = [];
    // A no-break space at the end makes an equal sentence new, so that it is read again.
    set({ ...status, spoken: joined === status.spoken ? `${joined}\u00a0` : joined });
  }, mergeWindow);
}

/** Shows and says a short message, replacing the one before it. */
export function showToast(text: string, action?: Offer): void {
  set({ ...status, toast: { id: nextToast, text, action } });
  nextToast += 1;
  announce(text);
}

/** Takes the message away; with an id, only if it is still the one shown. */
export function dismissToast(id?: number): void {
  if (status.toast !== undefined && (id === undefined || status.toast.id === id)) set({ ...status, toast: undefined });
}

/** Takes away a message whose offer no longer goes with the design. */
export function dismissPassing(): void {
  if (status.toast?.action?.isPassing) dismissToast();
}

/** For `useSyncExternalStore`. */
export function subscribeStatus(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readStatus(): Status {
  return status;
}
