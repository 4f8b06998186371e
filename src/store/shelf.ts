import { createStore, promisifyRequest } from 'idb-keyval';

/** A change that happens whole or not at all. */
export interface ShelfChange {
  readonly puts?: readonly (readonly [key: string, value: unknown])[];
  readonly deletes?: readonly string[];
  /** Nothing changes unless what stands under `key` at that very moment passes. */
  readonly check?: { readonly key: string; readonly passes: (value: unknown) => boolean };
}

/** Where work is kept: values under keys. All of it may fail, since a browser may refuse, run full or forget. */
export interface Shelf {
  readonly keys: () => Promise<readonly string[]>;
  /** The values under these keys, in their order; `undefined` where there is none. */
  readonly read: (keys: readonly string[]) => Promise<readonly unknown[]>;
  /** Whether the change was made; `false` where its check did not pass. */
  readonly write: (change: ShelfChange) => Promise<boolean>;
}

/** The shelf in this browser's IndexedDB. */
export function browserShelf(): Shelf {
  const use = createStore('keyval-store', 'keyval');
  return {
    keys: async () => (await use('readonly', (store) => promisifyRequest(store.getAllKeys()))).map(String),
    read: (keys) =>
      use('readonly', (store) =>
        Promise.all(
          keys.map(async (key): Promise<unknown> => {
            const value: unknown = await promisifyRequest(store.get(key));
            return value;
          }),
        ),
      ),
    write: ({ puts = [], deletes = [], check }) =>
      use(
        'readwrite',
        (store) =>
          new Promise<boolean>((resolve, reject) => {
            const { transaction } = store;
            let passed = true;
            transaction.oncomplete = () => resolve(passed);
            let failure: unknown;
            transaction.onabort = () => reject(failure ?? transaction.error ?? new Error('The write was given up.'));
            const act = () => {
              try {
                for (const key of deletes) store.delete(key);
                for (const [key, value] of puts) store.put(value, key);
              } catch (error) {
                // The browser itself would give up the whole of it, but no longer say why.
                failure = error;
                transaction.abort();
              }
            };
            if (!check) {
              act();
              return;
            }
            const asked = store.get(check.key);
            asked.onsuccess = () => {
              passed = check.passes(asked.result);
              if (passed) act();
            };
          }),
      ),
  };
}
