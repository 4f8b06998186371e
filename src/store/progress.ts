import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Shelf } from './shelf.ts';
import { designKey, playedKey, progressKey } from './shelf-keys.ts';

/** How far somebody came with one level. */
export interface LevelProgress {
  readonly isDone: boolean;
  /** The fewest edits that it took, of the tries in which no solution was shown. */
  readonly edits?: number;
}

/** That a kept design belongs to a level. */
export interface Played {
  /** The level as its file. */
  readonly level: string;
  readonly levelId: string;
  /** The design that one came from. */
  readonly back?: string;
  /** Made before the page was loaded, since when the history begins anew. */
  readonly edits: number;
  readonly isShown: boolean;
}

export interface ProgressState {
  readonly levels: Readonly<Record<string, LevelProgress>>;
  /** By level: the kept design in which it was begun last. */
  readonly begun: Readonly<Record<string, string>>;
  /** Why nothing is kept, where the browser's store cannot be used. */
  readonly problem?: string;
}

export type ProgressRead =
  | { readonly ok: true; readonly levels: Readonly<Record<string, LevelProgress>> }
  | { readonly ok: false; readonly why: 'json' | 'format' | 'version' | 'levels' };

const format = 'neg-designer-progress';

/** What was learnt in this browser: on the same shelf as the designs, each level under a key of its own. */
export class Progress {
  readonly state: StoreApi<ProgressState> = createStore<ProgressState>()(() => ({ levels: {}, begun: {} }));
  private readonly shelf: Shelf;
  private loading: Promise<void> | undefined;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** Reads all that is kept, once. What is damaged counts as not yet done. */
  load(): Promise<void> {
    this.loading ??= this.guarded(async () => {
      const keys = await this.shelf.keys();
      const kept = new Set(keys);
      const ids = keys.filter((key) => key.startsWith(progressKey('')));
      const documents = keys
        .filter((key) => key.startsWith(playedKey('')))
        .map((key) => key.slice(playedKey('').length))
        .filter((id) => kept.has(designKey(id)));
      const [found, played] = await Promise.all([this.shelf.read(ids), this.shelf.read(documents.map(playedKey))]);
      const levels = ids.flatMap((key, index) => {
        const progress = progressOf(found[index]);
        return progress ? [[key.slice(progressKey('').length), progress] as const] : [];
      });
      const begun = documents.flatMap((id, index) => {
        const one = playedOf(played[index]);
        return one ? [[one.levelId, id] as const] : [];
      });
      this.state.setState(({ levels: known, begun: before }) => ({
        levels: { ...Object.fromEntries(levels), ...known },
        begun: { ...Object.fromEntries(begun), ...before },
      }));
    });
    return this.loading;
  }

  /** Notes how a level went. The better of two tries stays, also of one in another tab. */
  async note(id: string, progress: LevelProgress): Promise<void> {
    this.state.setState(({ levels }) => ({ levels: { ...levels, [id]: better(levels[id], progress) } }));
    await this.guarded(async () => {
      const key = progressKey(id);
      for (let isWritten = false; !isWritten; ) {
        const [before] = await this.shelf.read([key]);
        const next = better(progressOf(before), progress);
        isWritten = await this.shelf.write({
          puts: [[key, next]],
          check: { key, passes: (value) => JSON.stringify(value) === JSON.stringify(before) },
        });
      }
    });
  }

  /** The level that a kept design belongs to, if any. */
  async played(document: string): Promise<Played | undefined> {
    let found: Played | undefined;
    await this.guarded(async () => {
      const [value] = await this.shelf.read([playedKey(document)]);
      found = playedOf(value);
    });
    return found;
  }

  async keepPlayed(document: string, played: Played): Promise<void> {
    this.state.setState(({ begun }) => ({ begun: { ...begun, [played.levelId]: document } }));
    await this.guarded(async () => {
      await this.shelf.write({ puts: [[playedKey(document), played]] });
    });
  }

  /** As a file, in the order of the levels' ids. */
  write(): string {
    const levels = Object.fromEntries(
      Object.entries(this.state.getState().levels).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    return `${JSON.stringify({ format, version: 1, levels }, null, 2)}\n`;
  }

  /** Takes over what a file holds; what is better here stays. */
  async merge(levels: Readonly<Record<string, LevelProgress>>): Promise<void> {
    for (const [id, progress] of Object.entries(levels)) await this.note(id, progress);
  }

  private async guarded(job: () => Promise<void>): Promise<void> {
    try {
      await job();
      if (this.state.getState().problem !== undefined) this.state.setState({ problem: undefined });
    } catch (error) {
      this.state.setState({ problem: error instanceof Error ? error.message : String(error) });
    }
  }
}

const mostLevels = 10_000;
const longestId = 100;

/** Reads a file of progress. It may come from anybody. */
export function readProgress(text: string): ProgressRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'json' };
  }
  const found: { format?: unknown; version?: unknown; levels?: unknown } = isObject(value) ? value : {};
  if (found.format !== format) return { ok: false, why: 'format' };
  if (found.version !== 1) return { ok: false, why: 'version' };
  const entries = isObject(found.levels) ? Object.entries(found.levels) : [];
  if (!isObject(found.levels) || entries.length > mostLevels) return { ok: false, why: 'levels' };
  const levels: (readonly [string, LevelProgress])[] = [];
  for (const [id, one] of entries) {
    const progress = progressOf(one);
    if (!progress || id === '__proto__' || id.length > longestId) return { ok: false, why: 'levels' };
    levels.push([id, progress]);
  }
  return { ok: true, levels: Object.fromEntries(levels) };
}

function better(a: LevelProgress | undefined, b: LevelProgress): LevelProgress {
  const edits = [a?.edits, b.edits].filter((each) => each !== undefined);
  return {
    isDone: b.isDone || (a?.isDone ?? false),
    ...(edits.length > 0 ? { edits: Math.min(...edits) } : {}),
  };
}

function progressOf(value: unknown): LevelProgress | undefined {
  if (!isObject(value) || !('isDone' in value) || typeof value.isDone !== 'boolean') return undefined;
  const { isDone } = value;
  if (!('edits' in value) || value.edits === undefined) return { isDone };
  const { edits } = value;
  return isCount(edits) ? { isDone, edits } : undefined;
}

function playedOf(value: unknown): Played | undefined {
  const found: Partial<Record<keyof Played, unknown>> = isObject(value) ? value : {};
  const { level, levelId, back, edits, isShown } = found;
  if (typeof level !== 'string' || typeof levelId !== 'string' || !isCount(edits)) return undefined;
  return { level, levelId, edits, isShown: isShown === true, ...(typeof back === 'string' ? { back } : {}) };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e6;
