import { useStore } from 'zustand';
import { useDesignerStore } from '../designer-context.ts';
import { useKeeper } from '../file/keeper-context.ts';
import { learnDoor } from './door.ts';
import { type Learning, learningOf } from './learning.ts';

/** The lessons of this editor. */
export function useLearning(): Learning {
  return learningOf(useDesignerStore(), useKeeper());
}

/** The level that is being played in the present design, and how it stands. */
export function useLevel() {
  return useStore(useLearning().state);
}

export function useProgress() {
  return useStore(useLearning().progress.state);
}

/** What opens a level, or leaves one, takes away the button that it was asked by: reading goes on at the heading. */
export async function toHeading(opening: Promise<void>): Promise<void> {
  await opening;
  learnDoor.setState({ toFocus: true });
}
