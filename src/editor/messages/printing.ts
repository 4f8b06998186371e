/** A design on paper. */
export const printingMessages = {
  findings: (count: number) => (count === 0 ? 'No findings' : count === 1 ? '1 finding' : `${count} findings`),
  accepted: (count: number) => (count === 1 ? '1 more is accepted.' : `${count} more are accepted.`),
} as const;
