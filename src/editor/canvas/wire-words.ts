import type { Id, SceneNode, SceneWire } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';

/** What a wire says of itself on hover: how a backend is balanced, else its two ends. */
export function wireLabel(wire: SceneWire, boxOf: ReadonlyMap<Id, SceneNode>): string {
  const row = boxOf.get(wire.from)?.card.rows.find(({ key }) => key === wire.fromRow);
  if (wire.relation === 'backend.group' && row?.value) return row.value;
  return text.wireName(boxOf.get(wire.from)?.card.title ?? '', boxOf.get(wire.to)?.card.title ?? '');
}

/** The ports that a wire stands at, by the keys that cards give them. */
export function wiredPorts(wire: SceneWire): string[] {
  return [`${wire.from} ${wire.fromRow ?? ''} right`, `${wire.to} ${wire.toRow ?? ''} ${wire.endSide}`];
}
