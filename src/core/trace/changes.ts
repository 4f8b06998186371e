import type { Design } from '../model/design.ts';
import { check } from '../rules/engine.ts';
import type { Fix } from '../rules/rule.ts';
import type { Trace } from './trace.ts';
import { traceRequest } from './trace.ts';

/** A single change after which the request arrives on every way that it may take. */
export interface Opening {
  readonly fix: Fix;
  /** What it removes. */
  readonly message: string;
}

/** No more fixes than this are tried: each is a check of the whole design. */
const mostTried = 24;

/**
 * The single changes that would let a request through: each fix that is offered for a blocker is made in thought, and the
 * request traced again. Empty where it arrives already, and where no one change is enough.
 */
export function openingsFor(design: Design, trace: Trace): readonly Opening[] {
  return changesOn(trace).filter((change) => opens(design, trace, change));
}

/** The fixes that are offered for what stops a request, each once, whether or not one of them alone is enough. */
export function changesOn({ result, paths }: Pick<Trace, 'result' | 'paths'>): readonly Opening[] {
  if (result === 'reachable') return [];
  const found = new Map<string, Opening>();
  for (const { hops } of paths)
    for (const { blockers } of hops)
      for (const { message, fixes } of blockers)
        for (const fix of fixes) if (!found.has(fix.title)) found.set(fix.title, { fix, message });
  return [...found.values()].slice(0, mostTried);
}

/** Whether the request arrives once this change is made. The design stays as it is; it is checked whole. */
export function opens(
  design: Design,
  { client, request }: Pick<Trace, 'client' | 'request'>,
  { fix }: Opening,
): boolean {
  const next = fix.edit(design);
  return next !== design && traceRequest(next, client, request, check(next)).result === 'reachable';
}
