/** An embedded picture: what stands below it. */
export const embedMessages = {
  bar: 'About this design',
  findings: 'Findings',
  ways: 'Ways out',
  close: 'Close the panel',
  unread: 'The request of the address cannot be read',
  unreadMeans: 'It is in the address of this page, behind trace=.',
  expected: 'Expected a client, a colon and a request, such as internet:https://shop.example.com/.',
  tooLong: (most: number) => `It has more than ${most} characters.`,
} as const;
