/** Where the present design is: in this browser, on its way there, or nowhere and why. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Not kept in this browser, since nobody asked for it yet: a design that came with a link. */
  | { readonly state: 'shared' }
  | { readonly state: 'failed'; readonly cause: FailureCause; readonly why: string }
  /** Another tab works on it. `isUnsaved` where this one has changes that are not kept. */
  | { readonly state: 'elsewhere'; readonly isUnsaved: boolean };

/** Why a browser keeps nothing: no room, no leave (private mode, settings), or its own error. */
type FailureCause = 'full' | 'forbidden' | 'other';

/** What is told of a write that failed. */
export function failureOf(error: unknown): SaveState {
  return { state: 'failed', cause: causeOf(error), why: error instanceof Error ? error.message : String(error) };
}

function causeOf(error: unknown): FailureCause {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError' ? 'forbidden' : 'other';
}
