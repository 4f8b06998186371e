/** Of the time before the rules have come. */
export const judgingMessages = {
  coming: 'Checking…',
  failed:
    'The rules could not be loaded, so nothing is checked. The design is kept as it is, and changes wait until they are here.',
  /** Why something asked for before is not done when the rules are here. */
  overtaken: 'something else was chosen before the rules had come',
  /** Where not even the design can be shown. */
  notShown:
    'A part of the designer could not be loaded, so the design cannot be shown. What is kept of it stays as it was.',
  again: 'Try again',
} as const;
