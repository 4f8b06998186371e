import { createStore } from 'zustand/vanilla';
import { recall } from '../ui/remembered.ts';

/** What somebody asks of the lessons; they may not be loaded yet. */
export type LearnAsk =
  | { readonly type: 'break' | 'build' | 'tour' }
  | { readonly type: 'file'; readonly name: string; readonly text: string }
  | { readonly type: 'link'; readonly packed: string };

interface LearnDoor {
  readonly ask: LearnAsk | undefined;
  /** The present design is that of a level, which says itself what is wanted. */
  readonly isPlaying: boolean;
  /** The panel of levels is to take the focus as soon as it is there. */
  readonly toFocus: boolean;
  /** There is something for them to watch: they are loaded with the page. */
  readonly isWanted: boolean;
}

/** Stands before the lessons, which are loaded when somebody first wants them. */
export const learnDoor = createStore<LearnDoor>()(() => ({
  ask: undefined,
  isPlaying: false,
  toFocus: false,
  isWanted: recall('learning') === 'yes',
}));

export function askLearn(ask: LearnAsk | undefined): void {
  learnDoor.setState(ask ? { ask, isWanted: true } : { ask });
}

/** What a file says that holds a level, wherever in it that stands; within a text its quotes would be escaped. */
const mark = /"format"\s*:\s*"neg-designer-level"/;
/** In bytes: no level is larger. */
const largest = 5_000_000;

/** Takes a file that is a level; false where it is something else. */
export async function takeLevelFile(files: readonly File[]): Promise<boolean> {
  const [file, other] = files;
  if (!file || other || file.size > largest) return false;
  const text = await file.text();
  if (!mark.test(text)) return false;
  askLearn({ type: 'file', name: file.name, text });
  return true;
}

/** The form of links that carry a level: what follows the #. */
const link = /^#l(\d+)=(.*)$/;

/** Takes the level that the page's address carries, if it does. */
export function takeLevelLink(hash: string): void {
  const [, version, packed = ''] = link.exec(hash) ?? [];
  // What is packed in a later form cannot be read here; an empty text says so.
  if (version !== undefined) askLearn({ type: 'link', packed: version === '1' ? packed : '' });
}
