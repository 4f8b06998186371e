import type { Design } from '../model/design.ts';
import { check } from '../rules/engine.ts';
import type { Finding, Fix } from '../rules/rule.ts';
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
export function openingsFor(design: Design, { client, request, result, paths }: Trace): readonly Opening[] {
  if (result === 'reachable') return [];
  const tried = new Map<string, Opening>();
  for (const { hops } of paths)
    for (const { blockers } of hops)
      for (const { message, fixes } of blockers)
        for (const fix of fixes) if (!tried.has(fix.title)) tried.set(fix.title, { fix, message });
  return [...tried.values()].slice(0, mostTried).filter(({ fix }) => {
    const next = fix.edit(design);
    const findings: readonly Finding[] = check(next);
    return next !== design && traceRequest(next, client, request, findings).result === 'reachable';
  });
}
