import {
  boxAt,
  type Checker,
  type Edit,
  formsBetween,
  type Insertion,
  judgeInsert,
  type Point,
  resourceOf,
  type Scene,
  type SceneNode,
  type SceneWire,
  wireAt,
} from '../../core/index.ts';
import { handsMessages as text } from '../messages/hands.ts';
import type { PaletteItem } from '../palette/items.ts';
import { type Put, putItem } from '../palette/put.ts';
import { consequences } from './consequences.ts';
import type { Consequence } from './DropTip.tsx';
import type { WireMarked } from './InsertMark.tsx';
import { wireLabel } from './wire-words.ts';

/** Letting go over a wire: what it would do there, and the edit where it may be done. */
export interface OverWire {
  readonly mark: WireMarked;
  readonly tip: Consequence;
  /** What the rules say, in a sentence. */
  readonly reason: string;
  readonly edit?: Edit;
  /** No field of the API could hold it. */
  readonly isUnthinkable: boolean;
}

/** So near (in pixels of the window) the pointer must be to a wire to mean it. */
const reach = 12;

/** The wire that a point means, if it is a single one. A card that lies over a wire is meant instead of it. */
export function wireUnder(scene: Scene, at: Point, zoom: number, dragged?: SceneNode): SceneWire | undefined {
  const box = boxAt(scene, at, new Set(dragged ? [dragged.id] : []));
  if (box?.shape === 'card') return undefined;
  const wire = wireAt(scene, at, reach / zoom, dragged?.id);
  return wire?.count === 1 ? wire : undefined;
}

/** What putting a box that is there already into a wire would mean. */
export function overWire(checker: Checker, scene: Scene, wire: SceneWire, box: SceneNode): OverWire {
  const insertion = judgeInsert(checker, wire, box.members);
  return told(checker, scene, wire, insertion, box.card.title);
}

/** The same for an item of the palette: as it is, else in the first form of its kind that both ends take. */
export function itemOverWire(
  checker: Checker,
  scene: Scene,
  wire: SceneWire,
  item: PaletteItem,
  at: Point,
): (OverWire & { readonly put?: Put }) | undefined {
  const { make } = item;
  if (make.type !== 'resource') return undefined;
  const { design } = checker;
  const into = resourceOf(design, boxAt(scene, at)?.id);
  // What the palette says of an item is chosen by name; only where it says nothing the rest is open.
  const isOpen = Object.keys(make.fields).length === 0;
  const forms = [make.fields, ...(isOpen ? formsBetween(design, wire, make.kind) : [])];
  let first: Insertion | undefined;
  for (const fields of forms) {
    const put = putItem(design, { ...item, make: { ...make, fields } }, at, into);
    if (!put) continue;
    const insertion = judgeInsert(checker, wire, put.ids, put.design);
    first ??= insertion;
    if (insertion.edit) return { ...told(checker, scene, wire, insertion, item.label), put };
    // No form of it has a field that it does not have.
    if (insertion.verdict === 'impossible') break;
  }
  return first && told(checker, scene, wire, first, item.label);
}

function told(checker: Checker, scene: Scene, wire: SceneWire, insertion: Insertion, name: string): OverWire {
  const { edit, findings, reason, verdict } = insertion;
  const between = wireLabel(wire, scene.boxOf);
  if (!edit)
    return {
      mark: { wire, state: 'refused' },
      tip: { label: text.notInserted(name, between), changes: [reason], isRefused: true },
      reason,
      isUnthinkable: verdict === 'impossible',
    };
  return {
    mark: { wire, state: 'legal' },
    tip: { label: text.insert(name, between), changes: consequences(checker.design, findings) },
    edit,
    reason,
    isUnthinkable: false,
  };
}
