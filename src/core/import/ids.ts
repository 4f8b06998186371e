import type { Id } from '../model/kind.ts';

/**
 * Makes ids out of what a resource is: kind, place, name. The same input gives the same ids, and a person can read them
 * in a file. Characters that could mean something elsewhere are replaced.
 */
export class IdMaker {
  readonly #next = new Map<string, number>();
  readonly #taken = new Set<Id>();

  make(kind: string, place: string | undefined, name: string): Id {
    const base = [kind, place, name || 'unnamed']
      .filter((step) => step !== undefined)
      .join('-')
      .replace(/[^A-Za-z0-9-]+/g, '_')
      .slice(0, 120);
    let id = base;
    while (this.#taken.has(id)) {
      const number = (this.#next.get(base) ?? 1) + 1;
      this.#next.set(base, number);
      id = `${base}-${number}`;
    }
    this.#taken.add(id);
    return id;
  }
}
