import { type Proposal, proposals } from '../edit/connect.ts';
import type { Edit } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import { type Design, resourceOf } from '../model/design.ts';
import { nameOf, nicName } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { isKind, kinds, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { anotherNeg } from './another-neg.ts';
import { type Chain, chainBetween } from './chain.ts';
import type { Checker } from './engine.ts';
import type { Finding, Fix } from './rule.ts';

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
  /** Edits of the present design that make the connection and mend it in one step. */
  readonly fixes: readonly Fix[];
  /** The edit that makes the connection. Absent where it is impossible. */
  readonly edit?: Edit;
  /** What is connected there now and gives way. */
  readonly replaces?: Id;
  readonly exists?: true;
  /** Where it is impossible: what would do it. */
  readonly chain?: Chain;
}

const rank: Readonly<Record<VerdictName, number>> = { ok: 0, warning: 1, unchecked: 2, error: 3, impossible: 4 };

/** Judges joining two ends, by the same rules as everything else: what would be found that is not found now. */
export function judgeConnection(checker: Checker, a: Anchor, b: Anchor): Verdict {
  const best = bestVerdict(checker, a, b);
  if (!best) return impossible(checker.design, a, b);
  return best.verdict === 'error'
    ? { ...best, fixes: [...otherNics(checker, a, b), ...best.fixes, ...anotherNeg(checker, a, b)] }
    : best;
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
  return bestVerdict(checker, a, b)?.verdict ?? 'impossible';
}

function bestVerdict(checker: Checker, a: Anchor, b: Anchor): Verdict | undefined {
  const verdicts = proposals(checker.design, a, b).map((proposal) => judgeProposal(checker, proposal));
  return verdicts.sort((x, y) => rank[x.verdict] - rank[y.verdict])[0];
}

/** Judges any edit: what would be found after it that is not found now. */
export function judgeEdit(checker: Checker, edit: Edit): Pick<Verdict, 'verdict' | 'findings' | 'needs'> {
  const proposed = edit(checker.design);
  const found = proposed === checker.design ? [] : checker.proposed(proposed);
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

function judgeProposal(checker: Checker, proposal: Proposal): Verdict {
  const { design } = checker;
  const judged = judgeEdit(checker, proposal.edit);
  const outside = [proposal.from, proposal.to].map((id) => resourceOf(design, id)).find(isOutOfSight);
  const isUnknown = judged.verdict === 'ok' && outside !== undefined;
  const verdict: VerdictName = isUnknown ? 'unchecked' : judged.verdict;
  const { replaces, exists } = proposal;
  return {
    ...judged,
    verdict,
    relation: proposal.relation,
    reason: reasonFor(design, proposal, verdict, judged.findings[0], outside),
    fixes: judged.findings.flatMap(({ fixes }) =>
      fixes.map((fix) => after(proposal.edit, fix)).filter((fix) => staysJoined(design, proposal, fix)),
    ),
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

function impossible(design: Design, a: Anchor, b: Anchor): Verdict {
  const chain = chainBetween(design, a, b);
  const [first, second] = [resourceOf(design, a.id), resourceOf(design, b.id)];
  const none = first === second && first !== undefined;
  const fact = none
    ? `${called(design, a)} cannot be connected to itself.`
    : `No field of the API joins ${withKind(first)} and ${withKind(second)}.`;
  const way = chain ? ` ${chain.title} between them.` : '';
  const fix: Fix | undefined = chain && { title: chain.title, safety: 'design', edit: chain.edit };
  return {
    verdict: 'impossible',
    reason: `${fact}${way}`,
    findings: [],
    needs: [],
    fixes: fix ? [fix] : [],
    ...(chain ? { chain } : {}),
  };
}

function withKind(resource: Resource | undefined): string {
  if (!resource) return 'something that is not in the design';
  const label = kinds[resource.kind].label;
  return `${article(label)} ${lower(label)}`;
}

const lower = (label: string) =>
  /^[A-Z]{2}/.test(label) || /^(Cloud|App|API|GKE|Google)/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
const article = (label: string) => (/^([aeio]|VM|SSL|IP|API|App)/i.test(label) && !/^VM|^SSL/.test(label) ? 'an' : 'a');

/** What people call one end: `vm-1`, or `nic1 of vm-1`. */
export function called(design: Design, anchor: Anchor): string {
  const resource = resourceOf(design, anchor.id);
  if (!resource) return 'something that is not in the design';
  const name = nameOf(resource, lower(kinds[resource.kind].label));
  if (!isKind('vm', resource) || anchor.part === undefined) return name;
  const index = resource.networkInterfaces?.findIndex(({ id }) => id === anchor.part) ?? -1;
  return index < 0 ? name : `${nicName(index)} of ${name}`;
}
