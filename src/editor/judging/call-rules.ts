import type { DesignerStore } from '../../store/designer.ts';
import { callDrawing } from '../drawing/call-drawing.ts';
import { setJudged } from './judged.ts';

/** Brings the rules and all that leans on them. They are too heavy to be waited for before the first picture. */
export async function callRules(store: DesignerStore): Promise<void> {
  const [{ startEngine }, { judgedParts }] = await Promise.all([
    import('../../store/engine.ts'),
    import('./judged-parts.ts'),
    callDrawing(),
  ]);
  setJudged(judgedParts);
  store.getState().judgeBy(startEngine);
}
