import { drawing } from '../../store/drawing.ts';
import { CanvasView } from '../canvas/CanvasView.tsx';
import type { DrawnParts } from './drawn.ts';

/** All that shows a design, in a part of its own: nobody who is there from the start may import this file. */
export const drawnParts: DrawnParts = { CanvasView, drawing };
