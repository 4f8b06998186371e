import { useEffect, useRef } from 'react';
import type { Id, SceneNode } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce } from '../ui/status.ts';

/** Says what is selected, however it came to be; the words of one gesture are merged. */
export function useSaidSelection(boxOf: ReadonlyMap<Id, SceneNode>): void {
  const selected = useDesigner((designer) => designer.selected);
  const said = useRef('');
  useEffect(() => {
    const key = selected.join(' ');
    if (key === said.current) return;
    said.current = key;
    const [first] = selected;
    const box = first === undefined ? undefined : boxOf.get(first);
    const boxes = new Set(selected.map((id) => boxOf.get(id)?.id ?? id));
    if (boxes.size > 1) announce(text.manySelected(boxes.size), 'selection');
    else if (box) announce(text.selected(`${box.card.kindText} ${box.card.title}`), 'selection');
  }, [selected, boxOf]);
}
