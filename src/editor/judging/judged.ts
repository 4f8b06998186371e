type JudgedParts = typeof import('./judged-parts.ts').judgedParts;

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
