import { type Proposal, proposals } from '../edit/connect.ts';
import type { Edit } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { answered } from './acceptance.ts';
import { anotherNeg } from './another-neg.ts';
import { type Chain, chainBetween } from './chain.ts';
import { sourcesOf, sourcesOfKinds } from './connect-sources.ts';
import { called, joinsWhat, withKind } from './connect-words.ts';
import type { Checker } from './engine.ts';
import type { Finding, Fix, RuleSource } from './rule.ts';

/**
 * impossible: no field of the API could hold it. error: the API would refuse it. unchecked: no rule can tell.
 * warning: accepted, but will not work as meant. ok: checked, and nothing found against it.
 */
export type VerdictName = 'ok' | 'warning' | 'unchecked' | 'error' | 'impossible';

/** What the rules say of a connection before it is made. */
export interface Verdict {
  readonly verdict: VerdictName;
  /** Public name of the relation: `nic.subnet`. Absent where there is none. */
  readonly relation?: string;
  /** One sentence in any case. */
  readonly reason: string;
  /** New findings that speak against the connection, worst first. */
  readonly findings: readonly Finding[];
  /** New findings that only ask for something more: the connection is fine, the design is not finished. */
  readonly needs: readonly Finding[];
  /** Where the verdict was read: of its first finding, else of the kinds that are joined. */
  readonly sources: readonly RuleSource[];
  /** Edits of the present design that make the connection and mend it in one step. */
  readonly fixes: readonly Fix[];
  /** Where it is refused or impossible and nothing is offered: that, in plain words. */
  readonly noFix?: string;
  /** The edit that makes the connection. Absent where it is impossible. */
  readonly edit?: Edit;
  /** What is connected there now and gives way. */
  readonly replaces?: Id;
  readonly exists?: true;
  /** Where it is impossible: what would do it. */
  readonly chain?: Chain;
}

const rank: Readonly<Record<VerdictName, number>> = { ok: 0, warning: 1, unchecked: 2, error: 3, impossible: 4 };

/**
 * Judges joining two ends, by the same rules as everything else: what would be found that is not found now. Where they
 * refuse it, or no field could hold it, it also looks for another way.
 */
export function judgeConnection(checker: Checker, a: Anchor, b: Anchor): Verdict {
  const best = bestVerdict(checker, a, b);
  if (!best) return impossible(checker, a, b);
  if (best.verdict !== 'error') return best;
  const fixes = [...otherNics(checker, a, b), ...best.fixes, ...anotherNeg(checker, a, b)];
  return fixes.length === 0 ? { ...best, noFix: noWay } : { ...best, fixes };
}

/**
 * The verdict on the connection alone, without a fix or a way round: quick enough to be asked whenever a pointer moves to
 * another target.
 */
export function judgeDirect(checker: Checker, a: Anchor, b: Anchor): Verdict {
  return bestVerdict(checker, a, b, false) ?? noField(checker.design, a, b);
}

/** Where one interface of a VM is refused: its other ones that would be taken. */
function otherNics(checker: Checker, a: Anchor, b: Anchor): readonly Fix[] {
  return [
    [a, b],
    [b, a],
  ].flatMap(([meant, other]) => {
    const vm = resourceOf(checker.design, meant?.id);
    if (!meant?.part || !other || !isKind('vm', vm)) return [];
    return (vm.networkInterfaces ?? []).flatMap(({ id }): Fix[] => {
      const instead = { id: vm.id, part: id };
      const verdict = id === meant.part ? undefined : bestVerdict(checker, instead, other);
      const isTaken = verdict?.verdict === 'ok' || verdict?.verdict === 'warning';
      if (!isTaken || !verdict.edit || verdict.exists) return [];
      return [{ title: `Connect ${called(checker.design, instead)} instead`, safety: 'design', edit: verdict.edit }];
    });
  });
}

/** The verdict in a word, for many targets at once: no way round is looked for where two ends cannot be joined. */
export function verdictOn(checker: Checker, a: Anchor, b: Anchor): VerdictName {
  let best: VerdictName = 'impossible';
  for (const proposal of proposals(checker.design, a, b)) {
    const verdict = named(checker.design, proposal, judgeEdit(checker, proposal.edit).verdict);
    if (rank[verdict] < rank[best]) best = verdict;
    if (best === 'ok') break;
  }
  return best;
}

/** Nothing was found against it, and it leads to what is out of sight: that is not the same as fine. */
const named = (design: Design, { from, to }: Proposal, verdict: VerdictName): VerdictName =>
  verdict === 'ok' && [from, to].some((id) => isOutOfSight(resourceOf(design, id))) ? 'unchecked' : verdict;

/** Judges joining two ends of a design that is not the present one: something was put in for the connection. */
export function judgeProposed(
  checker: Checker,
  base: Design,
  a: Anchor,
  b: Anchor,
  withFixes = true,
): Verdict | undefined {
  const verdicts = proposals(base, a, b).map((proposal) => judgeProposal(checker, proposal, base, withFixes));
  return verdicts.sort((x, y) => rank[x.verdict] - rank[y.verdict])[0];
}

const bestVerdict = (checker: Checker, a: Anchor, b: Anchor, withFixes = true) =>
  judgeProposed(checker, checker.design, a, b, withFixes);

/** The order of lists: legal first, what is joined already after the rest of the legal ones. */
export const rankOf = ({ verdict, exists }: Pick<Verdict, 'verdict' | 'exists'>): number =>
  exists ? 2.5 : rank[verdict];

/** Judges any edit: what would be found after it that is not found now. */
export function judgeEdit(
  checker: Checker,
  edit: Edit,
  base: Design = checker.design,
): Pick<Verdict, 'verdict' | 'findings' | 'needs'> {
  const proposed = edit(base);
  const found = proposed === checker.design ? [] : answered(checker.proposed(proposed), proposed).findings;
  const findings = found.filter(({ rule, severity }) => !rule.incomplete && severity !== 'info');
  const needs = found.filter(({ rule, severity }) => rule.incomplete && severity !== 'info');
  return { verdict: worst(findings), findings, needs };
}

function worst(findings: readonly Finding[]): VerdictName {
  const severities = new Set(findings.map(({ severity }) => severity));
  if (severities.has('error')) return 'error';
  if (severities.has('unchecked')) return 'unchecked';
  return severities.has('warning') ? 'warning' : 'ok';
}

function judgeProposal(checker: Checker, proposal: Proposal, design: Design, withFixes: boolean): Verdict {
  const judged = judgeEdit(checker, proposal.edit, design);
  const outside = [proposal.from, proposal.to].map((id) => resourceOf(design, id)).find(isOutOfSight);
  const verdict = named(design, proposal, judged.verdict);
  const { replaces, exists } = proposal;
  return {
    ...judged,
    verdict,
    relation: proposal.relation,
    sources: judged.findings[0]?.sources ?? sourcesOf(design, proposal),
    reason: reasonFor(design, proposal, verdict, judged.findings[0], outside),
    fixes: withFixes
      ? judged.findings.flatMap(({ fixes }) =>
          fixes.map((fix) => after(proposal.edit, fix)).filter((fix) => staysJoined(design, proposal, fix)),
        )
      : [],
    edit: proposal.edit,
    ...(replaces === undefined ? {} : { replaces }),
    ...(exists ? { exists } : {}),
  };
}

const isOutOfSight = (resource: Resource | undefined): resource is Resource =>
  resource?.kind === 'external' || resource?.kind === 'opaque';

/** A fix that only takes the new connection out again is no way to make it. */
function staysJoined(design: Design, { from, to, edit }: Proposal, fix: Fix): boolean {
  const joins = (of: Design): number => {
    const holder = resourceOf(of, from);
    return holder ? referencesOf(holder).filter((reference) => reference.to === to).length : 0;
  };
  return joins(fix.edit(design)) >= joins(edit(design));
}

const after = (edit: Edit, fix: Fix): Fix => ({ ...fix, edit: (design) => fix.edit(edit(design)) });

function reasonFor(
  design: Design,
  proposal: Proposal,
  verdict: VerdictName,
  first: Finding | undefined,
  outside: Resource | undefined,
): string {
  const taken = proposal.replaces === undefined ? undefined : called(design, { id: proposal.replaces });
  if (first) return taken === undefined ? first.message : `${first.message} It would take the place of ${taken}.`;
  const from = called(design, { id: proposal.from });
  const to = called(design, { id: proposal.to });
  if (proposal.exists) return `${from} ${proposal.verb} ${to} already.`;
  if (verdict === 'unchecked' && outside) {
    return `Not checked: ${called(design, { id: outside.id })} is not part of this design, so nothing is known of it.`;
  }
  const gone = taken === undefined ? '' : ` In place of ${taken}.`;
  return `${from} ${proposal.verb} ${to}.${gone}`;
}

/** Where no field could hold the connection. */
function noField(design: Design, a: Anchor, b: Anchor): Verdict {
  const [first, second] = [resourceOf(design, a.id), resourceOf(design, b.id)];
  const reason =
    a.id === b.id
      ? `${called(design, a)} cannot be connected to itself.`
      : `No field of the API joins ${withKind(first)} and ${withKind(second)}.`;
  return { verdict: 'impossible', reason, findings: [], needs: [], fixes: [], sources: sourcesOfKinds(first, second) };
}

function impossible(checker: Checker, a: Anchor, b: Anchor): Verdict {
  const { design } = checker;
  const bare = noField(design, a, b);
  if (a.id === b.id) return { ...bare, noFix: noWay };
  const { chain, reason, isApart } = chainBetween(checker, a, b);
  if (!chain) {
    const ends = [resourceOf(design, a.id), resourceOf(design, b.id)];
    const partners = [...new Set(ends.flatMap((end) => (end ? [joinsWhat(end)] : [])))].join(' ');
    return { ...bare, reason: `${bare.reason} ${isApart ? partners : reason}`, noFix: noWay };
  }
  const fix: Fix = { title: chain.title, safety: 'design', edit: chain.edit };
  return { ...bare, reason: `${bare.reason} ${reason}`, fixes: chain.exists ? [] : [fix], chain };
}

const noWay = 'No fix is known.';
