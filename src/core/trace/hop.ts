import type { ReachabilityCause } from '../facts/reachability.ts';
import type { At, Finding, Fix, RuleSource } from '../rules/rule.ts';

/**
 * What becomes of a request at a hop, and of a path as a whole. forward: it goes on. deliver: it has arrived. drop: it
 * is discarded. abort: the cloud refuses what is written down, so that it is never made and nothing arrives by it.
 * undetermined: something that decides is not modelled, or not in the design.
 */
export type HopVerdict = 'forward' | 'deliver' | 'drop' | 'abort' | 'undetermined';

/** The parts of a way, in the order in which a request meets them. */
export type Stage =
  | 'client'
  | 'frontend'
  | 'proxy'
  | 'route'
  | 'service'
  | 'backend'
  | 'endpoint'
  | 'interface'
  | 'passage'
  | 'target'
  | 'prober';

/** Something that keeps a request from going on. */
export interface Blocker {
  readonly cause: ReachabilityCause;
  readonly message: string;
  readonly sources: readonly RuleSource[];
  readonly fixes: readonly Fix[];
  /** The finding that says so, where it is one of the rules'. */
  readonly finding?: Finding;
}

/** One step of a path: what was decided there, and by which field. */
export interface Hop {
  readonly stage: Stage;
  /** The resource, part and field that decide. Absent for what is no resource of the design: a client, Google's probers. */
  readonly at?: At;
  /** One or two sentences, with the names of the user's own elements. */
  readonly text: string;
  readonly verdict: HopVerdict;
  readonly sources: readonly RuleSource[];
  readonly blockers: readonly Blocker[];
  /** What nobody looked at here, a sentence each. */
  readonly notChecked: readonly string[];
}

/** A hop before its blockers are known. */
export type HopDraft = Pick<Hop, 'stage' | 'text'> & Partial<Hop>;

/** A hop with its verdict: that of its first blocker, else undetermined where it says so, else the one it was given. */
export function hop(draft: HopDraft): Hop {
  const { blockers = [], notChecked = [], sources = [], verdict = 'forward' } = draft;
  const [first] = blockers;
  return {
    ...draft,
    blockers,
    notChecked,
    sources,
    verdict: first ? (first.cause === 'CONFIGURATION_REFUSED' ? 'abort' : 'drop') : verdict,
  };
}

/** How the health check of a backend reaches it. */
export interface ProbePath {
  readonly prober: 'centralized' | 'distributed' | 'none';
  readonly hops: readonly Hop[];
  readonly verdict: HopVerdict;
}

/** One way that a request may take, from the client to its end. */
export interface Path {
  readonly hops: readonly Hop[];
  readonly verdict: HopVerdict;
  readonly cause?: ReachabilityCause;
  /** The part of the requests that take this way, from 0 to 1; absent where nothing in the design determines it. */
  readonly share?: number;
  /** What the share rests on, or why there is none. */
  readonly shareWhy?: string;
  /** Endpoints of one NEG that fare alike: their ids. Empty where the way does not end at endpoints. */
  readonly endpoints: readonly string[];
  readonly probe?: ProbePath;
}

/** Whether the requests arrive, in the words of Connectivity Tests. */
export type TraceResult = 'reachable' | 'unreachable' | 'ambiguous' | 'undetermined';

/** The end of a row of hops: nothing goes on behind a drop or an abort; a doubt anywhere leaves the end in doubt. */
export function verdictOf(hops: readonly Hop[]): HopVerdict {
  for (const wanted of ['drop', 'abort', 'undetermined'] as const) {
    if (hops.some(({ verdict }) => verdict === wanted)) return wanted;
  }
  return hops.at(-1)?.verdict === 'deliver' ? 'deliver' : 'undetermined';
}

/** The cause of the first blocker on the way. */
export const causeOf = (hops: readonly Hop[]): ReachabilityCause | undefined =>
  hops.flatMap(({ blockers }) => blockers)[0]?.cause;

/** What all paths together say. Paths that no request takes say nothing, unless there are no others. */
export function resultOf(paths: readonly Path[]): TraceResult {
  const taken = paths.filter(({ share }) => share !== 0);
  const judged = taken.length > 0 ? taken : paths;
  const verdicts = new Set(judged.map(({ verdict }) => verdict));
  if (judged.length === 0 || verdicts.has('undetermined') || verdicts.has('forward')) return 'undetermined';
  if (!verdicts.has('deliver')) return 'unreachable';
  return verdicts.size === 1 ? 'reachable' : 'ambiguous';
}

/** A path that ends with these hops. */
export function ending(hops: readonly Hop[], share?: number): Path {
  const cause = causeOf(hops);
  return {
    hops,
    verdict: verdictOf(hops),
    endpoints: [],
    ...(cause ? { cause } : {}),
    ...(share === undefined ? {} : { share }),
  };
}
