import type { Design } from '../core/index.ts';
import { createDesigner, type DesignerStore } from './designer.ts';
import { drawing } from './drawing.ts';
import { startEngine } from './engine.ts';

/** A store whose rules are at work from the start: for tests, and wherever nobody waits for a first picture. */
export function judgedDesigner(design?: Design, document?: string): DesignerStore {
  const store = createDesigner(design, document, drawing);
  store.getState().judgeBy(startEngine);
  return store;
}
