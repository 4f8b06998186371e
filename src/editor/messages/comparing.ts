const things = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** What the comparison of two designs says, in its panel and before an import. */
export const comparingMessages = {
  change: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  /** After the name of a box on the canvas. */
  onCanvas: { added: 'added', removed: 'removed', changed: 'changed' },
  item: { added: 'is new', removed: 'is gone' },
  fieldAdded: (now: string) => `is ${now} now`,
  fieldRemoved: (old: string) => `no longer ${old}`,
  fieldChanged: (old: string, now: string) => `${old} → ${now}`,
  moreFields: (count: number) => things(count, 'more field', 'more fields'),
  unnamed: '(without a name)',

  side: {
    title: 'Side by side',
    close: 'Close',
    before: (name: string) => `Before: ${name}`,
    after: (name: string) => `Now: ${name}`,
    pane: (title: string) => `${title}. Arrow keys move both pictures, plus and minus zoom, Home shows all.`,
    box: (change: string, number: number) => `${change}, difference ${number}`,
    previous: 'Previous difference',
    next: 'Next difference',
    none: 'Both mean the same.',
    position: (number: number, count: number) => `${number} of ${count}`,
    said: (number: number, count: number, words: string) => `${number} of ${count}. ${words}`,
    hint: 'Walk through the differences, or press a sign.',
    in: 'Zoom in',
    out: 'Zoom out',
    fit: 'Show all',
  },
  emptyTitle: 'Compare this design with another one',
  empty:
    'Choose what is deployed, or an earlier design. The canvas then shows what is new, gone or different, and you get the gcloud commands that lead from there to here.',
  choose: 'Choose a file to compare with',
  compared: (name: string) => `Compared with ${name}`,
  stop: 'Stop comparing',
  comparing: (name: string, count: number) =>
    count === 0 ? `${name} says the same.` : `Comparing with ${name}: ${things(count, 'difference', 'differences')}.`,
  stopped: 'No longer comparing.',
  views: 'Show the changes as',
  list: 'Differences',
  script: 'gcloud commands',
  same: (count: number) => `Both mean the same: ${things(count, 'resource', 'resources')} on either side.`,
  counts: ({ added, removed, changed }: { added: number; removed: number; changed: number }) =>
    `${added} added, ${removed} removed, ${changed} changed`,
  row: (change: string, label: string, fields: number) =>
    fields === 0 ? `${change}: ${label}` : `${change}: ${label}, ${things(fields, 'field', 'fields')}`,
  moreRows: (count: number) => `and ${things(count, 'more', 'more')}`,
  scriptLabel: 'gcloud commands: the lines. Enter goes to the resource of a line.',
  ending: '-changes.sh',
  nothingToRun: 'Nothing has to be run: both mean the same.',
  refusedTitle: 'This cannot be done without an interruption',
  refusedFirmly: 'No plan does this in one go',
  allow: 'Plan it all the same',
  allowed: 'The script marks what is interrupted, and why.',
  disallow: 'Hold it back again',
  names: 'How resources are replaced',
  keep: 'Replace twice, keep names',
  renew: 'Replace once, new names',
  blocked: 'The plan needs an interruption; read the list first.',
  onlyIn: (name: string) => `Only in ${name}`,
  moreGone: (count: number) => `and ${things(count, 'more', 'more')}`,
  failed: (name: string) => `${name} cannot be compared`,

  /** In the import dialog. */
  mergeTitle: 'What adding it would do',
  add: (count: number) => `${things(count, 'resource is', 'resources are')} new and would be added.`,
  addNone: 'Nothing in it is new.',
  same1: (count: number) => `${things(count, 'is', 'are')} the same on both sides.`,
  differ: (count: number) => `Different here and there (${count}): choose what the import may overwrite`,
  onlyHere: (count: number) => `Only in this design (${count}): choose what is to go`,
  all: 'All of them',
} as const;
