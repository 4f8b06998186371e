import { proposals } from '../edit/connect.ts';
import { newOfVariant, type Variant, variants, withArticle } from '../edit/variants.ts';
import { type Edit, put } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import { isKind, kindRank, type Resource } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { viewOf } from '../model/view.ts';
import { groundBetween, negFields, negFormOf } from './chain-parts.ts';
import type { Checker } from './engine.ts';
import { judgeConnection, judgeProposed, rankOf, type Verdict } from './judge.ts';

/** Something that stands in the design, and what the rules say of joining it. */
export interface Target {
  readonly anchor: Anchor;
  readonly verdict: Verdict;
}

/** Something that could be added and joined in one step. */
export interface Addition {
  readonly variant: Variant;
  /** `Add a GCE_VM_IP NEG`. */
  readonly title: string;
  readonly verdict: Verdict;
  /** Puts it in and joins it. */
  readonly edit: Edit;
}

/** What may connect to one end: legal first, in a stable order. */
export interface Targets {
  readonly existing: readonly Target[];
  readonly additions: readonly Addition[];
  /** Things that were not judged, since the design is very large. */
  readonly left: number;
}

/** More than anybody reads; a canvas asks about what is in view instead. */
const most = 2_000;

/** Everything that an end could be joined to by some field of the API, and what could be added for it. */
export function targetsOf(checker: Checker, from: Anchor): Targets {
  const { anchors, left } = candidates(checker, from);
  const existing = anchors.map((anchor): Target => ({ anchor, verdict: judgeConnection(checker, from, anchor) }));
  return {
    existing: existing.sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict)),
    additions: additionsFor(checker, from),
    left,
  };
}

/** The ends that some field joins with this one, by kind and name. */
function candidates({ design }: Checker, from: Anchor): { readonly anchors: readonly Anchor[]; readonly left: number } {
  const others = Object.values(design.resources)
    .filter(({ id }) => id !== from.id)
    .sort((a, b) => rankIn(a) - rankIn(b) || compare(a.name ?? '', b.name ?? '') || compare(a.id, b.id));
  const found: Anchor[] = [];
  for (const resource of others) {
    for (const anchor of anchorsOn(resource)) if (proposals(design, from, anchor).length > 0) found.push(anchor);
  }
  return { anchors: found.slice(0, most), left: Math.max(0, found.length - most) };
}

const rankIn = ({ kind }: Resource): number => kindRank.get(kind) ?? 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A VM takes wires by its interfaces; one with a single interface stands for it. */
function anchorsOn(resource: Resource): readonly Anchor[] {
  const nics = isKind('vm', resource) ? (resource.networkInterfaces ?? []) : [];
  return nics.length > 1 ? nics.map(({ id }) => ({ id: resource.id, part: id })) : [{ id: resource.id }];
}

/** The variants that could be added and joined, legal first: those that the rules refuse are left out. */
export function additionsFor(checker: Checker, from: Anchor): readonly Addition[] {
  const { design } = checker;
  const end = resourceOf(design, from.id);
  if (!end) return [];
  const ground = groundBetween(design, viewOf(design), from, undefined);
  const found = variants.flatMap((variant): Addition[] => {
    if (variant.recognisedOnly || variant.kind === 'external' || variant.kind === 'opaque') return [];
    const form = negFormOf(variant);
    const fields = form ? negFields(form, ground, end.kind) : {};
    const made = newOfVariant(design, variant, ground.region, ground, fields);
    const base = put(design, made);
    const verdict = judgeProposed(checker, base, from, { id: made.id });
    if (!verdict?.edit || verdict.verdict === 'error') return [];
    const { edit } = verdict;
    const title = `Add ${withArticle(variant.title)}`;
    return [{ variant, title, verdict, edit: (now) => edit(put(now, made)) }];
  });
  return found.sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
}
