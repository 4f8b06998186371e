import { type Design, type Hop, type HopVerdict, type Id, isKind, type Path, resourceOf } from '../../core/index.ts';
import type { Guess, Lit } from './tracing-state.ts';

/** All that one steps through: the hops of the request, and then those of the health check. */
export const stepsOf = ({ hops, probe }: Path): readonly Hop[] => [...hops, ...(probe?.hops ?? [])];

/** A place in a list that may have become shorter. */
export const within = (place: number, length: number): number => Math.max(0, Math.min(place, length - 1));

/** What of the design lies on a way, as far as it is known to whoever looks at it. */
export function litBy(design: Design, path: Path, step: number, known: number, walked: number): Lit {
  const steps = stepsOf(path);
  const seen = steps.slice(0, known);
  const ids = new Map<Id, number>();
  // The probe's part of the way is lit once one stands in it.
  const told = step < path.hops.length ? seen.slice(0, path.hops.length) : seen;
  for (const [index, { at }] of told.entries()) if (at && !ids.has(at.id)) ids.set(at.id, index + 1);
  if (known >= path.hops.length) for (const id of vmsOf(design, path)) if (!ids.has(id)) ids.set(id, path.hops.length);
  return { ids, at: steps[step]?.at?.id, walked };
}

/** Endpoints that fare alike are one way: all of their VMs are on it. */
function vmsOf(design: Design, { hops, endpoints }: Path): readonly Id[] {
  const meant = new Set(endpoints);
  for (const { stage, at } of hops) {
    const neg = resourceOf(design, at?.id);
    if (stage === 'backend' && isKind('neg', neg))
      return (neg.endpoints ?? []).flatMap(({ id, instance }) => (instance && meant.has(id) ? [instance] : []));
  }
  return [];
}

/** The prediction that a verdict would have been. */
export const guessFor = (verdict: HopVerdict): Guess => (verdict === 'abort' ? 'drop' : verdict);

/** How many hops are known while the verdicts are predicted: the client's, and those that were guessed. */
export const knownHops = ({ hops }: Path, guesses: readonly Guess[]): number =>
  Math.min(hops.length, guesses.length + 1);

/** How many predictions were right. */
export const rightGuesses = ({ hops }: Path, guesses: readonly Guess[]): number =>
  guesses.filter((guess, index) => {
    const hop = hops[index + 1];
    return hop !== undefined && guessFor(hop.verdict) === guess;
  }).length;
