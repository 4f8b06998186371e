import type { ComponentType } from 'react';
import type { Drawing } from '../../store/drawing.ts';
import type { CanvasProps } from '../canvas/canvas-props.ts';

/** What a design with something in it is shown by: the first page that is opened has none, and is painted without. */
export interface DrawnParts {
  readonly CanvasView: ComponentType<CanvasProps>;
  readonly drawing: Drawing;
}

let parts: DrawnParts | undefined;

/** What shows a design, where it has come: with the design that a page begins with, or together with the rules. */
export function drawn(): DrawnParts | undefined {
  return parts;
}

/** It has come. */
export function setDrawn(came: DrawnParts): void {
  parts = came;
}
