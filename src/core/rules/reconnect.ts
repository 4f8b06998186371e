import { disconnect } from '../edit/remove.ts';
import { type Edit, put, setFields } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind } from '../model/kinds.ts';
import { mapReferences, referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { called } from './connect-words.ts';
import type { Checker } from './engine.ts';
import { judgeDirect, judgeEdit, judgeProposed, rankOf, type Verdict } from './judge.ts';

/** A reference that is drawn: who holds it, in which part and field, and what it points to. */
export interface Joined {
  readonly holder: { readonly id: Id; readonly part?: string; readonly field: string };
  readonly target: Id;
}

/** Which end of a wire: the holder of the reference (`from`), or what it points to (`to`). */
export type WireEnd = 'from' | 'to';

/** The design without one reference; a part that exists only for it goes with it. */
export const withoutWire = (design: Design, { holder }: Joined): Design =>
  disconnect(design, holder.id, holder.field, holder.part);

/** The end of a wire that stays where it is while the other one moves. */
export function fixedEnd({ design }: Checker, wire: Joined, moved: WireEnd): Anchor {
  if (moved === 'from') return { id: wire.target };
  const { id, part } = wire.holder;
  const isNic = isKind('vm', resourceOf(design, id)) && part !== undefined;
  return { id, ...(isNic ? { part } : {}), path: wire.holder.field.replace(/\[\d+\]/g, '[]') };
}

/**
 * Judges moving one end of a wire to something else, by the same rules as a new wire. What else is said of a backend or
 * endpoint (capacity, port) goes along where it fits. `withFixes`: also looks for ways out of a refusal.
 */
export function judgeReconnect(checker: Checker, wire: Joined, moved: WireEnd, to: Anchor, withFixes = true): Verdict {
  const { design } = checker;
  const fixed = fixedEnd(checker, wire, moved);
  if (to.id === (moved === 'to' ? wire.target : wire.holder.id)) return unmoved(checker, fixed, to);
  const base = withoutWire(design, wire);
  const anew = judgeProposed(checker, base, fixed, to, withFixes);
  const rejoined = anew?.edit && withBase(carrying(design, wire, moved, anew), wire);
  const inPlace = moved === 'to' ? judgeInPlace(checker, wire, to) : undefined;
  const [best] = [inPlace, rejoined].filter((verdict) => verdict !== undefined).sort((a, b) => rankOf(a) - rankOf(b));
  if (best) return best;
  const { fixes: _ways, chain: _chain, ...refused } = judgeDirect(checker, fixed, to);
  return { ...refused, fixes: [] };
}

/** Where the end is already. */
function unmoved(checker: Checker, fixed: Anchor, to: Anchor): Verdict {
  const reason = `${called(checker.design, fixed)} and ${called(checker.design, to)} are joined by this wire already.`;
  return {
    verdict: 'ok',
    reason,
    findings: [],
    needs: [],
    sources: [],
    fixes: [],
    edit: (design) => design,
    exists: true,
  };
}

/** Edits of the design without the wire become edits of the one that has it. */
function withBase(verdict: Verdict, wire: Joined): Verdict {
  const after =
    (edit: Edit): Edit =>
    (design) =>
      edit(withoutWire(design, wire));
  return {
    ...verdict,
    fixes: verdict.fixes.map((fix) => ({ ...fix, edit: after(fix.edit) })),
    ...(verdict.edit ? { edit: after(verdict.edit) } : {}),
  };
}

/** The field points elsewhere and everything around it stays. Endpoints are made anew: their address belonged to the old one. */
function judgeInPlace(checker: Checker, { holder, target }: Joined, to: Anchor): Verdict | undefined {
  const { design } = checker;
  const resource = resourceOf(design, holder.id);
  const next = resourceOf(design, to.id);
  const reference =
    resource && referencesOf(resource).find(({ field, to: id }) => field === holder.field && id === target);
  if (!reference || !next || to.id === holder.id || movesMore.has(reference.relation.path)) return undefined;
  const { relation } = reference;
  if (!relation.to.includes(next.kind)) return undefined;
  // A list that has it already would name it twice.
  if (
    relation.path.includes('[]') &&
    referencesOf(resource).some((one) => one.relation === relation && one.to === to.id)
  )
    return undefined;
  const edit: Edit = (now) => {
    const current = resourceOf(now, holder.id);
    return current
      ? put(
          now,
          mapReferences(current, (value, _relation, field) => (field === holder.field ? to.id : value)),
        )
      : now;
  };
  const judged = judgeEdit(checker, edit);
  const reason =
    judged.findings[0]?.message ?? `${called(design, { id: holder.id })} ${relation.verb} ${called(design, to)}.`;
  const fixes = judged.findings.flatMap((finding) =>
    finding.fixes.map((fix) => ({ ...fix, edit: (now: Design) => fix.edit(edit(now)) })),
  );
  const sources =
    judged.findings[0]?.sources ?? judgeDirect(checker, { id: holder.id, path: relation.path }, to).sources;
  return { ...judged, relation: relation.id, reason, sources, fixes, edit };
}

/** A new target of these brings more along than itself. */
const movesMore: ReadonlySet<string> = new Set([
  'endpoints[].instance',
  'networkInterfaces[].subnetwork',
  'networkInterfaces[].network',
  'subnetwork',
]);

/** The port of an endpoint is not its VM's: it goes along to the next one. */
function carrying(design: Design, { holder }: Joined, moved: WireEnd, verdict: Verdict): Verdict {
  const neg = resourceOf(design, holder.id);
  const { edit } = verdict;
  const port = isKind('neg', neg) ? neg.endpoints?.find(({ id }) => id === holder.part)?.port : undefined;
  if (moved !== 'to' || port === undefined || !edit) return verdict;
  return {
    ...verdict,
    edit: (now) => {
      const joined = edit(now);
      const after = resourceOf(joined, holder.id);
      const endpoints = isKind('neg', after) ? (after.endpoints ?? []) : [];
      const last = endpoints.at(-1);
      if (!last || last.port !== undefined) return joined;
      return setFields(joined, holder.id, { endpoints: [...endpoints.slice(0, -1), { ...last, port }] });
    },
  };
}
