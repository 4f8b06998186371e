import type { Design, Problem } from '../../core/index.ts';

/** Why a link cannot be opened. */
export type LinkProblem =
  | { readonly problem: 'version' | 'cut' | 'large' }
  | { readonly problem: 'design'; readonly details: readonly Problem[] };

export type Decoded = { readonly ok: true; readonly design: Design } | ({ readonly ok: false } & LinkProblem);
