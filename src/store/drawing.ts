import { foldBoxes, foldedLike, remove, sceneOf, settled, unfoldedAround } from '../core/index.ts';

/**
 * What the store asks of the picture of a design, and of what hangs together in it. An empty design has neither, so
 * that nobody who is there from the start may import this file: it comes with the first design, or with the rules.
 */
export const drawing = { foldBoxes, foldedLike, remove, sceneOf, settled, unfoldedAround } as const;

export type Drawing = typeof drawing;
