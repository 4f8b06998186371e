import {
  type Anchor,
  anchorsOf,
  type Checker,
  judgeConnection,
  type SceneNode,
  type Verdict,
  type VerdictName,
} from '../../core/index.ts';

export interface Judged {
  readonly from: Anchor;
  readonly to: Anchor;
  readonly verdict: Verdict;
}

const order: Readonly<Record<VerdictName, number>> = { ok: 0, warning: 1, unchecked: 2, error: 3, impossible: 4 };

/** The verdict on joining two boxes by the ends of theirs that fit best: of a VM, the best of its interfaces. */
export function bestVerdict(checker: Checker, a: SceneNode, b: SceneNode): Judged | undefined {
  const all = anchorsOf(a).flatMap((from) =>
    anchorsOf(b).map((to): Judged => ({ from, to, verdict: judgeConnection(checker, from, to) })),
  );
  // Of equal ones that which has a way out, then that against which less speaks.
  const rank = ({ verdict }: Judged) => order[verdict.verdict] - (verdict.fixes.length > 0 || verdict.chain ? 0.5 : 0);
  return all.toSorted((x, y) => rank(x) - rank(y) || x.verdict.findings.length - y.verdict.findings.length)[0];
}
