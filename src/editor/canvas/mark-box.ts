import { type Anchor, anchorsOf, type Checker, judgeReconnect, type SceneNode, verdictOn } from '../../core/index.ts';
import type { BoxMark } from './canvas-context.ts';
import type { Moving } from './use-connecting.ts';

/** Marks a box and each port of it: how they take the wire that is being pulled. */
export function markBox(
  marks: Map<string, BoxMark>,
  checker: Checker,
  box: SceneNode,
  from: Anchor,
  moving: Moving | undefined,
): void {
  let best: BoxMark['state'] = 'dimmed';
  for (const anchor of anchorsOf(box)) {
    const verdict = moving
      ? judgeReconnect(checker, moving.wire, moving.end, anchor, false).verdict
      : verdictOn(checker, from, anchor);
    const state = verdict === 'impossible' ? 'dimmed' : verdict === 'error' ? 'illegal' : 'legal';
    if (anchor.part !== undefined && state !== 'dimmed') marks.set(`${box.id} ${anchor.part} left`, { state });
    if (state === 'legal' || (state === 'illegal' && best === 'dimmed')) best = state;
  }
  // Containers are grounds, not targets, until the pointer is over them.
  if (box.shape !== 'container') marks.set(box.id, { state: best });
  if (best !== 'dimmed') marks.set(`${box.id}  left`, { state: best });
}
