/** Of the time before the rules have come. */
export const judgingMessages = {
  coming: 'Checking…',
  failed: 'The rules could not be loaded, so nothing is checked yet. The design can be seen and is kept.',
  again: 'Try again',
} as const;
