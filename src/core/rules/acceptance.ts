import { withdraw } from '../edit/accept.ts';
import { type Acceptance, type AcceptedFinding, acceptanceKey } from '../model/acceptance.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import { kinds } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { check } from './engine.ts';
import { acceptanceUnused } from './engine-rules.ts';
import { rules } from './list.ts';
import type { At, Finding, Rule } from './rule.ts';

/** A finding that somebody answers for, and why. */
export interface Answered {
  readonly finding: Finding;
  readonly reason: string;
}

/** What the rules found, with what the design says of it: canvas, command line and export gate all go by this. */
export interface Outcome {
  /** What counts, worst first: without what is accepted, lowered errors as warnings, and a note on each idle acceptance. */
  readonly findings: readonly Finding[];
  /** Warnings that are accepted: they are shown, and count nowhere. */
  readonly accepted: readonly Answered[];
  /** Errors that count as warnings only; they stand among the findings too. */
  readonly lowered: readonly Answered[];
}

/**
 * What may be answered to a finding. A warning may be accepted. An error may not, as the cloud would refuse the design
 * all the same; one that is only documented may be lowered to a warning. Notes and what was not checked stop nothing, so
 * there is nothing to accept.
 */
export function answerTo({ severity, documentedOnly }: Finding): 'accept' | 'lower' | undefined {
  if (severity === 'warning') return 'accept';
  return severity === 'error' && documentedOnly ? 'lower' : undefined;
}

/** What a design accepts, as the edits that accept and withdraw take it. */
export function asAccepted({ rule, at }: Finding): AcceptedFinding {
  return { rule: rule.id, at };
}

// One list for all designs without any, so that nobody who shows it thinks that it changed.
const none: readonly Answered[] = [];

/** Findings (of the design, or those that an edit would bring) with what the design accepts set apart. */
export function answered(findings: readonly Finding[], design: Design): Outcome {
  if (design.accepted === undefined) return { findings, accepted: none, lowered: none };
  const named = new Set(design.accepted.map(({ rule }) => rule));
  const errors: Finding[] = [];
  const others: Finding[] = [];
  const accepted: Answered[] = [];
  const lowered: Answered[] = [];
  for (const finding of findings) {
    const acceptance = named.has(finding.rule.id) ? acceptanceOf(design, finding) : undefined;
    const reason = acceptance?.reason.trim() ?? '';
    const answer = reason === '' ? undefined : answerTo(finding);
    if (answer === 'accept') accepted.push({ finding, reason });
    else if (answer === 'lower') lowered.push({ finding: { ...finding, severity: 'warning' }, reason });
    else if (finding.severity === 'error') errors.push(finding);
    else others.push(finding);
  }
  return { findings: [...errors, ...lowered.map(({ finding }) => finding), ...others], accepted, lowered };
}

/** All findings of a design with what it accepts set apart, and what it accepts in vain as notes. */
export function withAcceptances(findings: readonly Finding[], design: Design): Outcome {
  if (design.accepted === undefined) return answered(findings, design);
  const outcome = answered(findings, design);
  const used = new Set([...outcome.accepted, ...outcome.lowered].map(({ finding }) => keyOf(finding)));
  const idle = design.accepted.filter((acceptance) => !used.has(acceptanceKey(acceptance)));
  if (idle.length === 0) return outcome;
  const found = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const notes = idle.map((acceptance) => unused(acceptance, found.get(acceptanceKey(acceptance)), design));
  const isSeen = ({ severity }: Finding) => severity !== 'unchecked';
  return {
    ...outcome,
    findings: [...outcome.findings.filter(isSeen), ...notes, ...outcome.findings.filter((finding) => !isSeen(finding))],
  };
}

/** Judges a design afresh, with what it accepts set apart. */
export function checkAccepted(design: Design): Outcome {
  return withAcceptances(check(design), design);
}

/** What was answered, a line each, for the head of an export. */
export function answerLines({ accepted, lowered }: Pick<Outcome, 'accepted' | 'lowered'>): string[] {
  const line = (what: string) => (answer: Answered) =>
    `${what}: ${answer.finding.message} (${answer.finding.rule.id}) Reason: ${answer.reason}`;
  return [...lowered.map(line('Lowered to a warning')), ...accepted.map(line('Accepted'))];
}

function unused(acceptance: Acceptance, finding: Finding | undefined, design: Design): Finding {
  const rule = rules.find(({ id }) => id === acceptance.rule);
  const there = acceptance.at.filter(({ id }) => resourceOf(design, id) !== undefined);
  const [first = { id: '' }, ...others] = there.length > 0 ? there : acceptance.at;
  const at: readonly [At, ...At[]] = [first, ...others];
  return {
    key: `${acceptanceUnused.id} | ${acceptanceKey(acceptance)}`,
    rule: acceptanceUnused,
    severity: acceptanceUnused.severity,
    at,
    message: `${acceptance.rule} is accepted at ${called(design, first)}, which has no effect: ${whyUnused(acceptance, finding, rule)}`,
    sources: rule?.source ?? acceptanceUnused.source,
    fixes: [{ title: 'Withdraw the acceptance', safety: 'safe', edit: (before) => withdraw(before, acceptance) }],
  };
}

function whyUnused({ reason }: Acceptance, finding: Finding | undefined, rule: Rule | undefined): string {
  if (!rule) return 'no rule has this name.';
  if (!finding) return 'the rule finds nothing there now.';
  if (!answerTo(finding)) return inVain[finding.severity];
  return reason.trim() === '' ? 'it has no reason, and only a reason makes an acceptance.' : inVain[finding.severity];
}

const inVain = {
  error: 'it is an error, which Google Cloud would refuse all the same.',
  warning: 'it is not needed.',
  info: 'it is a note, which stops nothing.',
  unchecked: 'nothing was found there, it could only not be checked.',
} as const;

function called(design: Design, { id }: At): string {
  const resource = resourceOf(design, id);
  return resource ? nameOf(resource, kinds[resource.kind].label) : 'something that is no longer in the design';
}

/** The acceptance that a design holds for a finding, whether it has an effect or not. */
function acceptanceOf(design: Design, finding: Finding): Acceptance | undefined {
  return design.accepted && indexOf(design.accepted).get(keyOf(finding));
}

const keyOf = (finding: Finding): string => acceptanceKey(asAccepted(finding));

const indexes = new WeakMap<readonly Acceptance[], ReadonlyMap<string, Acceptance>>();

/** Acceptances by the identity of what they answer; a design's list is never changed in place. */
function indexOf(accepted: readonly Acceptance[]): ReadonlyMap<string, Acceptance> {
  const known = indexes.get(accepted);
  if (known) return known;
  const index = new Map(accepted.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  indexes.set(accepted, index);
  return index;
}
