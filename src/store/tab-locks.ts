/** Which tab may write which design. One tab at a time holds a design; it learns at once when another one takes it. */
export interface TabLocks {
  /** Whether this tab holds the design from now on. `onLost` is called when another tab takes it over. */
  readonly take: (id: string, onLost: () => void) => Promise<boolean>;
  /** Takes the design from the tab that holds it, after that one had the time to write what it has. */
  readonly takeOver: (id: string, onLost: () => void) => Promise<void>;
  readonly release: (id: string) => void;
  /** Whether any tab holds the design. */
  readonly isHeld: (id: string) => Promise<boolean>;
  /** Tells the other tabs that a design was written. */
  readonly tell: (id: string) => void;
  readonly close: () => void;
}

/** `onAsked`: another tab wants the design. `onWritten`: another tab wrote one. */
export type MakeTabLocks = (onAsked: () => Promise<void>, onWritten: (id: string) => void) => TabLocks;

const lockName = (id: string) => `neg-designer/design/${id}`;
/** A page that is just being reloaded still holds its lock for a moment. */
const patience = 400;
/** A tab that was asked to let go and does not answer is asleep or gone. */
const takeOverPatience = 1000;

/**
 * Locks over the Web Locks API, which the browser itself gives back when a tab dies. Where there is none (pages without
 * HTTPS) every tab may write, and the revision that each write checks is what keeps one from overwriting the other.
 * `onAsked` must write what is not yet written, before its promise ends; `onWritten` hears of what other tabs wrote.
 */
export function webTabLocks(
  onAsked: (id: string) => Promise<void>,
  onWritten: (id: string) => void = () => undefined,
): TabLocks {
  const held = new Map<string, () => void>();
  const lost = new Map<string, () => void>();
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  const channel = new BroadcastChannel('neg-designer/tabs');

  const release = (id: string) => {
    held.get(id)?.();
    held.delete(id);
    lost.delete(id);
  };

  /** Asks for the lock and answers once it is granted or refused; it is then held until `release`. */
  const ask = (id: string, options: LockOptions, onLost: () => void): Promise<boolean> =>
    new Promise((resolve) => {
      if (!locks) {
        resolve(true);
        return;
      }
      locks
        .request(lockName(id), options, (lock) => {
          if (!lock) {
            resolve(false);
            return undefined;
          }
          lost.set(id, onLost);
          resolve(true);
          return new Promise<void>((done) => held.set(id, done));
        })
        .catch(() => {
          // Either the waiting came to an end, or another tab has stolen the lock that was held here.
          resolve(false);
          if (held.delete(id)) {
            lost.get(id)?.();
            lost.delete(id);
          }
        });
    });

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const written = typeof data === 'object' && data !== null && 'written' in data ? data.written : undefined;
    if (typeof written === 'string') onWritten(written);
    if (typeof data !== 'string' || !held.has(data)) return;
    void onAsked(data).finally(() => {
      const tell = lost.get(data);
      release(data);
      tell?.();
    });
  };

  return {
    take: async (id, onLost) =>
      held.has(id) ||
      (await ask(id, { ifAvailable: true }, onLost)) ||
      ask(id, { signal: AbortSignal.timeout(patience) }, onLost),
    takeOver: async (id, onLost) => {
      channel.postMessage(id);
      if (await ask(id, { signal: AbortSignal.timeout(takeOverPatience) }, onLost)) return;
      await ask(id, { steal: true }, onLost);
    },
    release,
    isHeld: async (id) => {
      const state = await locks?.query();
      return state?.held?.some(({ name }) => name === lockName(id)) ?? false;
    },
    tell: (id) => channel.postMessage({ written: id }),
    close: () => {
      for (const id of [...held.keys()]) release(id);
      channel.close();
    },
  };
}
