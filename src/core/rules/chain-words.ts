import { withArticle } from '../edit/variants.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { Built, Draft } from './chain-build.ts';
import { called, listed, newThing } from './connect-words.ts';

/** One link of a chain, in the order from the first thing asked about to the second. */
export interface ChainStep {
  readonly kind: KindName;
  /** `nic0 of vm-1`, or `a new GCE_VM_IP NEG`. */
  readonly title: string;
  /** In the design after the chain was built. */
  readonly id: Id;
  readonly isNew: boolean;
}

export function stepTo(design: Design, anchor: Anchor, isNew: boolean): ChainStep {
  const resource = resourceOf(design, anchor.id);
  const title = isNew && resource ? `a new ${newThing(resource)}` : called(design, anchor);
  return { kind: resource?.kind ?? 'opaque', title, id: anchor.id, isNew };
}

/** A chain that was built: what there was, what it was built on (a new frontend may stand in it), and what came of it. */
interface Made {
  readonly present: Design;
  readonly base: Design;
  readonly made: Design;
  readonly draft: Draft;
  readonly built: Built;
  /** From the upper end to the lower one. */
  readonly path: readonly Anchor[];
}

/** `Insert a GCE_VM_IP NEG and a backend service, and add a health check`; the reason is a sentence of it. */
export function wordsOf({ present, base, made, draft, built, path }: Made): {
  readonly title: string;
  readonly reason: string;
} {
  const isNew = (id: Id) => !Object.hasOwn(present.resources, id);
  const things = (ids: readonly Id[]) =>
    listed(ids.flatMap((id) => made.resources[id] ?? []).map((resource) => withArticle(newThing(resource))));
  const [top, bottom] = [path[0]?.id, path.at(-1)?.id];
  // A frontend is made from its URL map up.
  const frontend = Object.keys(base.resources).filter(isNew);
  const inserted = [...built.added.toReversed(), ...frontend];
  const extra = Object.keys(made.resources).filter((id) => isNew(id) && !inserted.includes(id));
  const gone = built.replaces === undefined ? '' : `, in place of ${called(base, { id: built.replaces })}`;
  const tail = `${gone}${extra.length === 0 ? '' : `, and add ${things(extra)}`}`;
  const [upper, lower] = [called(base, draft.upper), called(base, draft.lower)];
  if (inserted.length === 0) {
    const front = draft.upper.id === top ? undefined : resourceOf(base, top);
    const probes = front?.kind === 'healthCheck';
    const behind = front ? `, ${probes ? 'which ' : 'behind '}${called(base, front)}${probes ? ' probes' : ''}` : '';
    const title = `Connect ${lower} to ${upper}${behind}${tail}`;
    return { title, reason: `${title}.` };
  }
  const isWhole = draft.upper.id === top && draft.lower.id === bottom;
  const where = frontend.length > 0 ? '' : ` between ${isWhole ? 'them' : `${lower} and ${upper}`}`;
  const what = `Insert ${things(inserted)}`;
  return { title: `${what}${isWhole ? '' : where}${tail}`, reason: `${what}${where}${tail}.` };
}
