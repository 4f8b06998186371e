import type { Design } from '../model/design.ts';
import { check } from '../rules/engine.ts';
import type { Change } from './change.ts';
import type { Path } from './hop.ts';
import { tagChanges } from './tag-changes.ts';
import type { Trace } from './trace.ts';
import { traceRequest } from './trace.ts';

/** A change after which the request arrives: on every way that it may take, or on some more of them and on none less. */
export interface Opening extends Change {
  readonly opens: 'all' | 'some';
}

/** No more fixes than this are tried: each is a check of the whole design. */
const mostTried = 24;

/**
 * The single changes that would let a request through: each fix that is offered for a blocker is made in thought, and the
 * request traced again. Those that open every way come first. Empty where it arrives already, and where no one change
 * opens a way.
 */
export function openingsFor(design: Design, trace: Trace): readonly Opening[] {
  return inOrder(changesOn(design, trace).flatMap((change) => openingBy(design, trace, change) ?? []));
}

/** Those that open every way before those that open some; of both as they came. */
export const inOrder = (openings: readonly Opening[]): readonly Opening[] => [
  ...openings.filter(({ opens }) => opens === 'all'),
  ...openings.filter(({ opens }) => opens === 'some'),
];

/** The changes that are offered for what stops a request, each once, whether or not one of them alone is enough. */
export function changesOn(design: Design, { result, paths }: Pick<Trace, 'result' | 'paths'>): readonly Change[] {
  if (result === 'reachable') return [];
  const found = new Map<string, Change>();
  for (const { hops } of paths)
    for (const { blockers } of hops)
      for (const { message, fixes } of blockers)
        for (const fix of fixes) if (!found.has(fix.title)) found.set(fix.title, { fix, message });
  for (const change of tagChanges(design, paths)) found.set(change.fix.title, change);
  return [...found.values()].slice(0, mostTried);
}

/**
 * What a change opens; undefined where nothing more arrives after it, or something less. The design stays as it is; it is
 * checked whole.
 */
export function openingBy(
  design: Design,
  { client, request, paths }: Pick<Trace, 'client' | 'request' | 'paths'>,
  change: Change,
): Opening | undefined {
  const next = change.fix.edit(design);
  if (next === design) return undefined;
  const after = traceRequest(next, client, request, check(next));
  if (after.result === 'reachable') return { ...change, opens: 'all' };
  const [had, has] = [arrived(paths), arrived(after.paths)];
  return has.size > had.size && [...had].every((way) => has.has(way)) ? { ...change, opens: 'some' } : undefined;
}

/** Where requests arrive: each backend with each of its endpoints. Endpoints that fare alike are one way, and another after a change. */
function arrived(paths: readonly Path[]): ReadonlySet<string> {
  const taken = paths.filter(({ verdict, share }) => verdict === 'deliver' && share !== 0);
  return new Set(
    taken.flatMap(({ hops, endpoints }) => {
      const backend = hops.findIndex(({ stage }) => stage === 'backend');
      const way = hops.slice(0, backend < 0 ? undefined : backend + 1).map(({ at }) => at?.id ?? '');
      return (endpoints.length > 0 ? endpoints : ['']).map((endpoint) => [...way, endpoint].join(' '));
    }),
  );
}
