import {
  type Anchor,
  Checker,
  type Design,
  type Edit,
  judgeDirect,
  remove,
  type Scene,
  type SceneNode,
  type SceneWire,
  type Verdict,
} from '../../core/index.ts';
import { carriesTraffic } from './reach.ts';

/** What becomes of the neighbours of a box that is taken out. */
export type Rejoined =
  | { readonly type: 'joined'; readonly edit: Edit; readonly verdicts: readonly Verdict[] }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'alone' }
  | { readonly type: 'tooMany' };

/** So many pairs of neighbours are judged; joining more at once is nothing that somebody overlooks. */
const most = 24;

/**
 * Takes a box out and joins what sent it traffic with what got traffic from it. All of these connections have to be
 * taken by the rules, judged in the design without the box; else none is made and nothing is taken out.
 */
export function rejoin(design: Design, scene: Scene, box: SceneNode): Rejoined {
  const wires = scene.wires.filter(carriesTraffic);
  const before = ends(
    scene,
    wires.filter(({ to, from }) => to === box.id && from !== box.id),
    'from',
  );
  const after = ends(
    scene,
    wires.filter(({ from, to }) => from === box.id && to !== box.id),
    'to',
  );
  const pairs = before.flatMap((a) => after.map((b) => [a, b] as const));
  if (pairs.length === 0) return { type: 'alone' };
  if (pairs.length > most) return { type: 'tooMany' };
  const without = (now: Design) => remove(now, box.members);
  const checker = new Checker(without(design));
  let edit: Edit = without;
  const verdicts: Verdict[] = [];
  for (const [a, b] of pairs) {
    const verdict = judgeDirect(checker, a, b);
    if (!verdict.edit || verdict.verdict === 'error') return { type: 'refused', reason: verdict.reason };
    const [sofar, join] = [edit, verdict.edit];
    edit = (now) => join(sofar(now));
    checker.update(edit(design));
    verdicts.push(verdict);
  }
  return { type: 'joined', edit, verdicts };
}

/** The other ends of wires: a network interface of a VM where the wire stands at one, else the very resource. */
function ends(scene: Scene, wires: readonly SceneWire[], side: 'from' | 'to'): readonly Anchor[] {
  const found = new Map<string, Anchor>();
  for (const wire of wires) {
    const box = scene.boxOf.get(wire[side]);
    const inBox = (id: string) => box?.members.includes(id) === true;
    const id = [wire.holder.id, wire.target].find(inBox) ?? wire[side];
    const row = box?.card.rows.find(({ key }) => key === (side === 'from' ? wire.fromRow : wire.toRow));
    const part = box?.kind === 'vm' ? row?.part : undefined;
    found.set(`${id} ${part ?? ''}`, part === undefined ? { id } : { id, part });
  }
  return [...found.values()];
}
