/** A step of history, as far as counting it goes. */
interface Counted {
  readonly label: string;
  readonly document: string;
}

/**
 * How many edits led to the present design: the steps of its own since it was last put back to the beginning, and those
 * from `before` the history began. What was undone does not count.
 */
export function editsMade(past: readonly Counted[], document: string, before: number, resetLabel: string): number {
  const own = past.filter((step) => step.document === document);
  const reset = own.findLastIndex(({ label }) => label === resetLabel);
  return reset < 0 ? before + own.length : own.length - reset - 1;
}
