import { newLoadBalancer } from '../edit/create.ts';
import { type Edit, put } from '../edit/write.ts';
import { type Product, type ProductId, products } from '../facts/products.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type KindName, type Resource } from '../model/kinds.ts';
import { changedIds } from '../model/lineage.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type View, viewOf } from '../model/view.ts';
import { type Built, build, type Draft, nearby } from './chain-build.ts';
import { leadsDown, longest, waysDown } from './chain-kinds.ts';
import { groundBetween, hasShape, negFormsTo, productsBelow } from './chain-parts.ts';
import { above, beneath } from './chain-steps.ts';
import { type ChainStep, stepTo, wordsOf } from './chain-words.ts';
import { called, listed, withKind } from './connect-words.ts';
import { Checker } from './engine.ts';
import type { Finding, Fix } from './rule.ts';

/** A way for traffic between two things, and the edit that makes it. It raises no new error. */
export interface Chain {
  readonly steps: readonly ChainStep[];
  /** The kinds that are put in, in order from the first thing to the second. */
  readonly between: readonly KindName[];
  /** `Insert a GCE_VM_IP NEG and a backend service`. */
  readonly title: string;
  readonly edit: Edit;
  /** Traffic can take that way already; the edit does nothing. */
  readonly exists?: true;
  /** What is still missing or doubtful afterwards. No errors but those of blanks. */
  readonly findings: readonly Finding[];
}

/** The shortest chain, or in one sentence why there is none. */
export interface ChainAnswer {
  readonly chain?: Chain;
  readonly reason: string;
  /** Traffic never runs between things of these kinds, whatever stands between them. */
  readonly isApart?: true;
}

/** So many chains are judged before the search is given up: it stays fast, and the same question has the same answer. */
const budget = 24;

/**
 * The shortest legal chain between two things: fewest new parts first, then as much as possible of what stands there
 * already. Breadth first over the kinds that hand traffic to each other, at most four new parts; each is tried in the
 * variants that the facts allow, and the first one in which the rules find no new error is taken. The direct connection
 * is not among them.
 */
export function chainBetween(checker: Checker, a: Anchor, b: Anchor): ChainAnswer {
  const { design } = checker;
  return search({
    checker,
    base: design,
    view: viewOf(design),
    a,
    b,
    redo: (now) => chainBetween(new Checker(now), a, b),
  });
}

/** The shortest legal chain from something to a new load balancer of a product, whose frontend is made as well. */
export function chainTo(checker: Checker, from: Anchor, goal: ProductId): ChainAnswer {
  const { design } = checker;
  const made = newLoadBalancer(design, goal, groundBetween(design, viewOf(design), from, undefined));
  const lead = made.at(-1);
  if (!lead) return { reason: `${products.find(({ id }) => id === goal)?.name ?? goal} has no backend service.` };
  const base = put(design, ...made);
  const b = { id: lead.id };
  return search({
    checker,
    base,
    view: viewOf(base),
    a: from,
    b,
    goal,
    redo: (now) => chainTo(new Checker(now), from, goal),
  });
}

interface Asked {
  readonly checker: Checker;
  /** The design that is built on: the present one, with a new frontend where that is the goal. */
  readonly base: Design;
  readonly view: View;
  readonly a: Anchor;
  readonly b: Anchor;
  /** The one product that the chain may lead to. */
  readonly goal?: ProductId;
  /** The same question about another design. */
  readonly redo: (now: Design) => ChainAnswer;
}

/** One of the two orders in which traffic could run between the ends. */
interface Ends {
  readonly upper: Anchor;
  readonly lower: Anchor;
}

interface Tried {
  readonly draft: Draft;
  readonly built: Built;
  readonly path: readonly Anchor[];
}

/** What a search has come to. */
interface Progress {
  left: number;
  /** What takes the place of something else is tried only when there is no other way. */
  readonly later: Tried[];
  nearest?: string;
  /** A load balancer that takes no NEG for that end. */
  unfit?: Product;
}

function search(asked: Asked): ChainAnswer {
  const { base, a, b } = asked;
  const [first, second] = [resourceOf(base, a.id), resourceOf(base, b.id)];
  if (!first || !second) return { reason: 'One of the two is not in the design.' };
  if (a.id === b.id) return { reason: `${called(base, a)} cannot be connected to itself.` };
  const orders = [
    { upper: a, lower: b },
    { upper: b, lower: a },
  ].filter(({ upper, lower }) => canLead(resourceOf(base, upper.id), resourceOf(base, lower.id)));
  if (orders.length === 0) {
    return { reason: `Traffic never runs between ${withKind(first)} and ${withKind(second)}.`, isApart: true };
  }
  for (const ends of orders) {
    const present = alreadyThere(asked, ends);
    if (present) return present;
  }
  const progress: Progress = { left: budget, later: [] };
  for (let count = 0; count <= longest; count += 1) {
    for (const ends of orders) {
      for (const tried of tries(asked, ends, count, progress)) {
        if (tried.built.replaces !== undefined) progress.later.push(tried);
        else {
          const answer = judged(asked, tried, progress);
          if (answer) return answer;
        }
      }
    }
  }
  for (const tried of progress.later) {
    const answer = judged(asked, tried, progress);
    if (answer) return answer;
  }
  const { nearest, unfit } = progress;
  const lower = resourceOf(base, orders[0]?.lower.id);
  if (!nearest && unfit) return { reason: `No NEG that leads to ${withKind(lower)} fits the ${unfit.name}.` };
  return {
    reason: nearest ?? `No chain of at most ${longest} new parts joins ${called(base, a)} and ${called(base, b)}.`,
  };
}

/** Only a NEG for Private Service Connect hands traffic to another load balancer, and a check has no use for checks. */
function canLead(upper: Resource | undefined, lower: Resource | undefined): boolean {
  if (!upper || !lower || !leadsDown(upper.kind, lower.kind)) return false;
  if (upper.kind === 'healthCheck') return lower.kind !== 'healthCheck';
  return (
    !isKind('neg', upper) || (upper.networkEndpointType ?? 'PRIVATE_SERVICE_CONNECT') === 'PRIVATE_SERVICE_CONNECT'
  );
}

function alreadyThere({ base, view, a }: Asked, { upper, lower }: Ends): ChainAnswer | undefined {
  const path = above(base, view, lower).find(({ id }) => id === upper.id)?.path;
  if (!path || path.length < 3) return undefined;
  const ids = a.id === lower.id ? path : [...path].reverse();
  const by = listed(path.slice(1, -1).map((id) => called(base, { id })));
  const title = `${called(base, upper)} leads to ${called(base, lower)} already, by ${by}`;
  const steps = ids.map((id) => stepTo(base, id === lower.id ? lower : { id }, false));
  return {
    chain: { steps, between: [], title, edit: (same) => same, exists: true, findings: [] },
    reason: `${title}.`,
  };
}

/** Every chain with that many new parts, those first that keep most of what stands there. */
function* tries(asked: Asked, ends: Ends, count: number, progress: Progress): Generator<Tried> {
  const { base, view } = asked;
  const lowers = above(base, view, ends.lower).toReversed();
  const uppers = beneath(base, view, ends.upper).toReversed();
  const kindOf = (id: Id): KindName => resourceOf(base, id)?.kind ?? 'opaque';
  let around: Design | undefined;
  for (const upper of uppers) {
    for (const lower of lowers) {
      if (count === 0 && upper.id === ends.upper.id && lower.id === ends.lower.id) continue;
      if (waysDown(kindOf(upper.id), kindOf(lower.id), count).length === 0) continue;
      around ??= nearby(
        base,
        view,
        [...lowers, ...uppers].map(({ id }) => id),
      );
      for (const draft of drafts(asked, ends, [upper.id, lower.id], count, progress)) {
        const built = build(base, around, draft);
        const path = [...upper.path, ...(built?.added ?? []), ...lower.path.toReversed()];
        const anchors = path.map((id) => [ends.upper, ends.lower].find((end) => end.id === id) ?? { id });
        if (built) yield { draft, built, path: anchors };
      }
    }
  }
}

/** Every way over that many new parts between two things, in each variant that the facts allow. */
function* drafts(
  { base, view, goal }: Asked,
  ends: Ends,
  [upper, lower]: readonly [Id, Id],
  count: number,
  progress: Progress,
): Generator<Draft> {
  const [top, bottom, end] = [upper, lower, ends.lower.id].map((id) => resourceOf(base, id));
  if (!top || !bottom || !end) return;
  const ground = groundBetween(base, view, ends.lower, resourceOf(base, ends.upper.id));
  const joint = {
    upper: upper === ends.upper.id ? ends.upper : { id: upper },
    lower: lower === ends.lower.id ? ends.lower : { id: lower },
  };
  const possible = productsBelow(top, view).filter(({ id }) => goal === undefined || id === goal);
  const isProbed = ends.upper.id === upper && top.kind === 'healthCheck';
  for (const kinds of waysDown(top.kind, bottom.kind, count)) {
    // Probes end at the backends; what a published service does behind its own front is not theirs to know.
    if (isProbed && kinds.includes('serviceAttachment')) continue;
    const next = kinds[kinds.indexOf('neg') + 1];
    for (const product of kinds.length > 0 && possible.length > 0 ? possible : [undefined]) {
      if (product && !hasShape(product, [top.kind, ...kinds, bottom.kind])) continue;
      const taking = next === 'serviceAttachment' ? undefined : product;
      const forms = kinds.includes('neg') ? negFormsTo(next ?? bottom, taking) : [undefined];
      if (forms.length === 0) progress.unfit ??= taking;
      for (const neg of forms) yield { ...joint, kinds, ground, filling: { product, neg, end: end.kind } };
    }
  }
}

/** Judges a chain as a whole. What is missing and its own rules offer to add (a health check, a subnet) is added. */
function judged(asked: Asked, { draft, built, path }: Tried, progress: Progress): ChainAnswer | undefined {
  if (progress.left <= 0) return undefined;
  progress.left -= 1;
  const { checker, base, a, redo } = asked;
  const { design: present } = checker;
  const { design, findings } = mended(checker, built.design);
  const words = wordsOf({ base, present, made: design, draft, built, path });
  const refusal = findings.find(({ severity, rule }) => severity === 'error' && !rule.incomplete);
  if (refusal) {
    const way = `${words.title.charAt(0).toLowerCase()}${words.title.slice(1)}`;
    progress.nearest ??= `The nearest chain (${way}) would be refused: ${refusal.message}`;
    return undefined;
  }
  const ordered = path[0]?.id === a.id ? path : path.toReversed();
  const steps = ordered.map((anchor) => stepTo(design, anchor, !Object.hasOwn(present.resources, anchor.id)));
  const edit: Edit = (now) => (now === present ? design : (redo(now).chain?.edit(now) ?? now));
  const between = steps.filter(({ isNew }) => isNew).map(({ kind }) => kind);
  return { chain: { steps, between, title: words.title, edit, findings }, reason: words.reason };
}

/** A few rounds are enough for what is missing of something new. */
const rounds = 4;

function mended(checker: Checker, built: Design): { readonly design: Design; readonly findings: readonly Finding[] } {
  let design = built;
  let findings = checker.proposed(design);
  for (let round = 0; round < rounds; round += 1) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const next = errors.flatMap(({ fixes }) => fixes.flatMap((fix) => completed(fix, design, checker.design)))[0];
    if (!next) break;
    design = next;
    findings = checker.proposed(design);
  }
  return { design, findings: findings.filter(({ severity }) => severity !== 'info') };
}

/** The design after a fix that touches new things alone and only adds to them; nothing for any other fix. */
function completed({ safety, edit }: Fix, design: Design, present: Design): readonly Design[] {
  if (safety === 'design') return [];
  const after = edit(design);
  const touched = [...changedIds(design, after)];
  if (touched.length === 0 || touched.some((id) => Object.hasOwn(present.resources, id))) return [];
  return touched.every((id) => keepsJoints(resourceOf(design, id), resourceOf(after, id))) ? [after] : [];
}

/** What a chain is made of must not be mended away again. */
function keepsJoints(before: Resource | undefined, after: Resource | undefined): boolean {
  if (!before) return true;
  if (!after) return false;
  const kept = new Set(referencesOf(after).map(({ to }) => to));
  const endpoints = (resource: Resource) => (isKind('neg', resource) ? (resource.endpoints?.length ?? 0) : 0);
  return endpoints(after) >= endpoints(before) && referencesOf(before).every(({ to }) => kept.has(to));
}
