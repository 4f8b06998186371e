import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Id, Scene, SceneWire } from '../../core/index.ts';
import { bringIntoView } from '../canvas/bring-into-view.ts';
import type { BoxMark } from '../canvas/canvas-context.ts';
import { type Lit, useTracing } from './tracing-state.ts';

export interface LitPicture {
  readonly marks: ReadonlyMap<Id, BoxMark>;
  /** Wires between the boxes of the way; undefined while no way is looked at. */
  readonly wires: ReadonlySet<string> | undefined;
}

const dark: LitPicture = { marks: new Map(), wires: undefined };

/** The way that is looked at in the trace panel, on the canvas; the box of the present hop is brought into view. */
export function useLit(scene: Scene): LitPicture {
  const lit = useTracing((tracing) => tracing.lit);
  const flow = useReactFlow();
  const walked = useRef(lit?.walked);
  useEffect(() => {
    if (lit?.walked === walked.current) return;
    walked.current = lit?.walked;
    const box = lit?.at === undefined ? undefined : scene.shownIn.get(lit.at);
    // A network is around everything: there is nothing to go to.
    if (box && (box.shape !== 'container' || box.folded)) bringIntoView(flow, box.rect, { least: 0.25, nearest: 0.25 });
  }, [lit, scene, flow]);
  return useMemo(() => (lit ? litPicture(scene, lit) : dark), [scene, lit]);
}

/** Boxes on the way keep their looks, the others step back; collapsed containers stand for what is in them. */
export function litPicture(scene: Scene, { ids, at }: Lit): LitPicture {
  const boxOf = (id: Id | undefined) => (id === undefined ? undefined : scene.shownIn.get(id)?.id);
  const on = new Set([...ids.keys()].flatMap((id) => boxOf(id) ?? []));
  const present = boxOf(at);
  const isGround = ({ shape, folded }: Scene['nodes'][number]) => shape === 'container' && !folded;
  // Where nothing of the design answers, nothing steps back for it.
  if (!scene.nodes.some((node) => on.has(node.id) && !isGround(node))) return dark;
  const marks = new Map<Id, BoxMark>();
  for (const node of scene.nodes) {
    if (node.id === present) marks.set(node.id, { state: 'present' });
    else if (!on.has(node.id) && !isGround(node)) marks.set(node.id, { state: 'dimmed' });
  }
  return {
    marks,
    wires: new Set(scene.wires.filter(({ from, to }) => on.has(from) && on.has(to)).map(({ id }) => id)),
  };
}

/** Of a painted design the wires of the way are elements too. */
export function withLitWires(
  elements: readonly SceneWire[],
  scene: Scene,
  { wires }: LitPicture,
): readonly SceneWire[] {
  if (!wires || elements.length === scene.wires.length) return elements;
  const there = new Set(elements);
  return [...elements, ...scene.wires.filter((wire) => wires.has(wire.id) && !there.has(wire))];
}
