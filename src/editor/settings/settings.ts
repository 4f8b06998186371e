import { useSyncExternalStore } from 'react';
import { recall, remember } from '../ui/remembered.ts';

/** What the wheel and two fingers do on the canvas; a pinch always zooms. */
export type Scroll = 'pan' | 'zoom';

/** How somebody likes to work. It belongs to the browser, not to a design. */
export interface Settings {
  readonly scroll: Scroll;
  /** Whether boxes stand on the grid. */
  readonly snap: boolean;
  /** Whether the grid is drawn. */
  readonly grid: boolean;
  /** Whether keys that write a character mean something on the canvas (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Keys in place of a command's own, by the command's id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

export const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

export const defaultSettings: Settings = {
  scroll: isMac ? 'pan' : 'zoom',
  snap: true,
  grid: true,
  singleKeys: true,
  keys: {},
};

/** Reads what was kept. It may be from another version, or written by anybody: what has no meaning is left out. */
export function readSettings(kept: string | undefined, defaults: Settings = defaultSettings): Settings {
  const found = parsed(kept);
  const flag = (key: string, fallback: boolean) => (typeof found[key] === 'boolean' ? found[key] : fallback);
  const { scroll } = found;
  return {
    scroll: scroll === 'pan' || scroll === 'zoom' ? scroll : defaults.scroll,
    snap: flag('snap', defaults.snap),
    grid: flag('grid', defaults.grid),
    singleKeys: flag('singleKeys', defaults.singleKeys),
    keys: isRecord(found.keys) ? onlyKeys(found.keys) : defaults.keys,
  };
}

function parsed(kept: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A command with no key at all is a choice too, and stays. */
function onlyKeys(found: Readonly<Record<string, unknown>>): Settings['keys'] {
  const isChord = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length < 40;
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, keys]) => (Array.isArray(keys) && keys.every(isChord) ? [[id, keys]] : [])),
  );
}

const place = 'settings';
let settings: Settings | undefined;
const listeners = new Set<() => void>();

/** The settings now. Where the browser keeps nothing they last as long as the page. */
export function currentSettings(): Settings {
  settings ??= readSettings(recall(place));
  return settings;
}

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...currentSettings(), ...change };
  remember(place, JSON.stringify(settings));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, currentSettings);
}
