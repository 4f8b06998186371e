import type { Drawing } from '../../store/drawing.ts';
import { setDrawn } from './drawn.ts';

/** Brings what shows a design. */
export async function callDrawing(): Promise<Drawing> {
  const { drawnParts } = await import('./drawn-parts.ts');
  setDrawn(drawnParts);
  return drawnParts.drawing;
}
