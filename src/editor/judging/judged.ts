import type { showFrames } from '../../core/index.ts';

/**
 * What comes with the rules. The parts of the editor put themselves in where they are gathered (`judged-parts.ts`): those
 * that use them from here would otherwise lean on those that lean on them.
 */
export interface JudgedParts {
  readonly showFrames: typeof showFrames;
}

let parts: JudgedParts | undefined;

/** What came with the rules. To be used where the store says that it is `judged`. */
export function judged(): JudgedParts {
  if (!parts) throw new Error('The rules have not come yet.');
  return parts;
}

/** They have come. */
export function setJudged(came: JudgedParts): void {
  parts = came;
}
