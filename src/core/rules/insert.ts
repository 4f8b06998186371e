import { type Proposal, proposals } from '../edit/connect.ts';
import { usualRegion } from '../edit/suggest.ts';
import { variants } from '../edit/variants.ts';
import type { Edit } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { regionOf } from '../model/scope.ts';
import { called, withKind } from './connect-words.ts';
import type { Checker } from './engine.ts';
import { judgeEdit, rankOf, type Verdict } from './judge.ts';
import { fixedEnd, type Joined, withoutWire } from './reconnect.ts';

/** What putting something into a wire would mean: both of its halves together. The edit is there only where it is legal. */
export type Insertion = Pick<Verdict, 'verdict' | 'reason' | 'findings' | 'needs' | 'edit'>;

/**
 * Judges putting a thing between the two ends of a wire: the wire goes, its holder points to the thing, and the thing to
 * what the wire pointed to. By the same rules as every other connection; where either half is refused, none is made.
 * `ids` are the resources that the thing consists of, `base` a design in which it stands if the present one has it not.
 */
export function judgeInsert(
  checker: Checker,
  wire: Joined,
  ids: readonly Id[],
  base: Design = checker.design,
): Insertion {
  const { path: _path, ...upper } = fixedEnd(checker, wire, 'to');
  const lower = { id: wire.target };
  const cut = withoutWire(base, wire);
  const firsts = ids.flatMap((id) => joining(cut, upper, { id }));
  const found = firsts.flatMap((first) =>
    ids.flatMap((id) =>
      joining(first.edit(cut), { id }, lower).map((second) => judged(checker, base, wire, first, second)),
    ),
  );
  const [best] = found.sort((a, b) => rankOf(a) - rankOf(b));
  return best ?? noWay(base, upper, ids[0], lower, firsts.length > 0);
}

/** Joined in that direction, and not joined already: what is there needs no wire to go. */
const joining = (design: Design, from: Anchor, to: Anchor): readonly Proposal[] =>
  proposals(design, from, to).filter((proposal) => proposal.from === from.id && !proposal.exists);

function judged(checker: Checker, base: Design, wire: Joined, first: Proposal, second: Proposal): Insertion {
  const edit: Edit = (design) => second.edit(first.edit(withoutWire(design, wire)));
  const { verdict, findings, needs } = judgeEdit(checker, edit, base);
  const name = (id: Id) => called(base, { id });
  const said = `${name(first.from)} ${first.verb} ${name(first.to)}, and ${name(second.from)} ${second.verb} ${name(second.to)}.`;
  const reason = findings[0]?.message ?? said;
  return { verdict, reason, findings, needs, ...(verdict === 'error' ? {} : { edit }) };
}

/** Names the half that no field could hold. */
function noWay(design: Design, upper: Anchor, id: Id | undefined, lower: Anchor, hasFirst: boolean): Insertion {
  const [from, to] = hasFirst ? [{ id }, lower] : [upper, { id }];
  const reason = `No field of the API leads from ${withKind(resourceOf(design, from.id))} to ${withKind(resourceOf(design, to.id))}.`;
  return { verdict: 'impossible', reason, findings: [], needs: [] };
}

/** The forms in which something new of a kind may be tried between the ends of a wire, as fields; in their region. */
export function formsBetween(design: Design, wire: Joined, kind: KindName): readonly object[] {
  const ends = [wire.holder.id, wire.target].flatMap((id) => resourceOf(design, id) ?? []);
  const region = ends.flatMap((end) => regionOf(end) ?? [])[0] ?? usualRegion(design);
  return variants.filter((variant) => variant.kind === kind).map(({ fields }) => fields(region));
}
