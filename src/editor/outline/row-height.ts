/** Height of a line of the outline, in pixels; the style sheet has the same figure. */
export const rowHeight = 28;
