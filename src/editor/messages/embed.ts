/** An embedded picture: what stands below it. */
export const embedMessages = {
  bar: 'About this design',
  findings: 'Findings',
  ways: 'Ways out',
  close: 'Close the panel',
} as const;
