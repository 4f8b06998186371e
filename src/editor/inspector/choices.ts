import {
  type Checker,
  type Edit,
  type Id,
  judgeConnection,
  judgeEdit,
  type Relation,
  setAt,
  type VerdictName,
} from '../../core/index.ts';
import { holderOf, type Subject } from './subject.ts';

/** One thing that could be chosen, as the rules judge it. */
export interface Choice {
  readonly id: Id;
  /** Absent: the time for judging ran out before it. */
  readonly verdict?: VerdictName;
  /** Why it would be refused, or is doubtful. */
  readonly reason?: string;
  readonly edit: Edit;
}

/** Judging a long list must not hold up its opening, in milliseconds. */
const budget = 150;

/** Judges candidates one after the other until the time is up; the rest stays without a verdict. */
export function judged(ids: readonly Id[], judge: (id: Id) => Choice, unjudged: (id: Id) => Choice): readonly Choice[] {
  const end = performance.now() + budget;
  return ids.map((id) => (performance.now() < end ? judge(id) : unjudged(id)));
}

/**
 * What choosing a target for a reference field would mean. A field that a wire can set is set as the wire would set it
 * (a subnet brings its network along); any other holds the new value and nothing else changes.
 */
export function judgeTarget(
  checker: Checker,
  subject: Subject,
  path: string,
  relation: Relation,
  to: Id,
  value: unknown,
): Choice {
  if (isWired(relation)) {
    const { id, part } = holderOf(subject);
    const verdict = judgeConnection(
      checker,
      { id, path: relation.path, ...(part === undefined ? {} : { part }) },
      { id: to },
    );
    if (verdict.edit && verdict.relation === relation.id) {
      return { id: to, verdict: verdict.verdict, edit: verdict.edit, ...reasonFor(verdict.verdict, verdict.reason) };
    }
  }
  return judgeValue(checker, to, (design) => setAt(design, holderOf(subject), path, value));
}

/** Wires set single fields of resources and interfaces; endpoints and backends they add, which a form's row must not. */
function isWired({ path }: Relation): boolean {
  return !path.includes('[]') || path.startsWith('networkInterfaces[].');
}

export function judgeValue(checker: Checker, id: Id, edit: Edit): Choice {
  const { verdict, findings } = judgeEdit(checker, edit);
  return { id, verdict, edit, ...reasonFor(verdict, findings[0]?.message) };
}

function reasonFor(verdict: VerdictName, reason: string | undefined): Pick<Choice, 'reason'> {
  return verdict === 'ok' || reason === undefined ? {} : { reason };
}

export function isRefused({ verdict }: Choice): boolean {
  return verdict === 'error' || verdict === 'impossible';
}
