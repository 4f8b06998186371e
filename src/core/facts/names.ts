import type { SourceKey } from './sources.ts';

/** The name every Compute Engine resource of a design has to carry: RFC 1035 in lower case. API schema of August 2026. */
export const resourceName = {
  pattern: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
  minLength: 1,
  maxLength: 63,
  sources: ['resourceNaming', 'apiNeg'] satisfies readonly SourceKey[],
} as const;
