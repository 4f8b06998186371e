import { type AcceptedFinding, acceptanceKey, inOrder } from '../model/acceptance.ts';
import type { Design } from '../model/design.ts';
import { withFields } from './write.ts';

/**
 * Answers for a finding, with the reason; a finding that is answered for already gets the new one. Nothing happens
 * without a reason.
 */
export function accept(design: Design, { rule, at }: AcceptedFinding, reason: string): Design {
  const words = reason.trim();
  if (words === '') return design;
  const places = at.map(({ id, part, field }) => ({
    id,
    ...(part === undefined ? {} : { part }),
    ...(field === undefined ? {} : { field }),
  }));
  const present = design.accepted ?? [];
  const key = acceptanceKey({ rule, at });
  if (present.some((one) => one.reason === words && acceptanceKey(one) === key)) return design;
  return { ...design, accepted: inOrder([...present, { rule, at: places, reason: words }]) };
}

/** Takes such an answer back: the finding counts again. */
export function withdraw(design: Design, finding: AcceptedFinding): Design {
  const key = acceptanceKey(finding);
  const kept = design.accepted?.filter((one) => acceptanceKey(one) !== key);
  if (kept === undefined || kept.length === design.accepted?.length) return design;
  return withFields(design, { accepted: inOrder(kept) });
}
