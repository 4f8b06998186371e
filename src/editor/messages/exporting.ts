/** What the export panel says. */
export const exportingMessages = {
  targets: 'Export as',
  target: {
    gcloud: 'gcloud script',
    teardown: 'Teardown script',
    resources: 'Compute JSON',
    calls: 'API calls',
  },
  code: (target: string) => `${target}: the lines. Enter goes to the resource of a line.`,
  blankLine: 'Blank line',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Select the lines and copy them by hand, or download the file.',
  download: 'Download',
  downloaded: (file: string) => `${file} is downloaded.`,
  /** How the file's name ends. */
  ending: {
    gcloud: '-create.sh',
    teardown: '-teardown.sh',
    resources: '-compute.json',
    calls: '-calls.json',
  },
  emptyTitle: 'Nothing to export yet',
  empty: 'What is drawn stands here as commands and as API resources, and changes with the drawing.',
  notExported: (count: number) =>
    count === 1 ? '1 thing of the design is not in this file' : `${count} things of the design are not in this file`,
  gateLabel: 'What blocks the export',
  blocks: (count: number) => (count === 1 ? 'Blocked by 1 error' : `Blocked by ${count} errors`),
  blockedBecause: (count: number) =>
    `${count === 1 ? '1 error blocks' : `${count} errors block`} the export. Solve what the list names, or export anyway.`,
  others: (count: number) => (count === 1 ? '1 more in the findings' : `${count} more in the findings`),
  force: 'Export anyway',
  forceHint: 'The file then says on top what is wrong.',
  forced: (count: number) => `Exporting with ${count === 1 ? '1 error' : `${count} errors`}. The file says so on top.`,
  unforce: 'Hold it back again',
} as const;
