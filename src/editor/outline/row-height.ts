import { scaled } from '../ui/scaled.ts';

/** Height of a line of the outline, in pixels; the style sheet has the same figure. */
export const rowHeight = scaled(28);
