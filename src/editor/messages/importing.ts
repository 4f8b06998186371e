/** What import and opening say. Why an input cannot be read comes from the core. */
export const importingMessages = {
  title: 'Import',
  close: 'Close',
  intro:
    'What gcloud, the Compute API, Terraform or Cloud Asset Inventory print of your resources as JSON or YAML, several files together; or a design, also inside an exported SVG or PNG.',
  sources: 'What to read',
  paste: 'Paste JSON or YAML',
  placeholder: '[{ "kind": "compute#networkEndpointGroup", … }]',
  choose: 'Choose files',
  drop: 'or drop them here',
  dropNow: 'Drop to read them',
  files: 'Chosen files',
  removeFile: (name: string) => `Leave out ${name}`,
  size: (bytes: number) =>
    bytes < 1000
      ? `${bytes} B`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  reading: {
    files: 'Reading the files',
    texts: 'Reading the text',
    resources: 'Sorting the resources',
    links: 'Following the links',
  },
  stopReading: 'Stop',
  stopped: 'Reading was stopped. Change the input to read it again.',
  stillReading: 'The input is still being read.',
  workerFailed: (why: string) => `Reading broke off: ${why}`,
  outOfMemory: 'the browser gave it up, most likely for want of memory',
  unreadable: (why: string) => `The browser could not read this file: ${why}`,
  commandTitle: 'To collect everything from a project, run this',
  commandHint:
    'It only lists, with gcloud’s present project, and writes the file compute.json. Nothing leaves your machine.',
  copyCommand: 'Copy the command',
  openNew: 'Open as new design',
  add: 'Add to this design',
  nothingYet: 'Paste something or choose a file first.',
  cannotRead: 'The input cannot be read; see what it says above.',
  nothingToAddTo: 'This design is empty. Open the input as a design instead.',
  found: (count: number) => (count === 1 ? '1 resource found' : `${count} resources found`),
  foundDesign: (name: string) => `A design: ${name}`,
  problems: 'This cannot be read',
  report: {
    ignored: (count: number) => `Left out (${count})`,
    several: (reason: string, count: number) => `${reason} (${count} of them; the first one stands here)`,
    assumed: (count: number) => `Left open by the input, and taken to be so (${count})`,
    unknown: (count: number) => `With fields that are known only later: blank (${count})`,
    opaque: (count: number) => `Without a form here: kept as they are, and exported again (${count})`,
    external: (count: number) => `Referred to, not in the input (${count})`,
    kept: (count: number) => `With fields that no form shows: kept, and exported again (${count})`,
    coerced: (count: number) => `Values read as the API writes them, such as a number instead of its text (${count})`,
    more: (count: number) => `and ${count} more`,
  },
  openStep: (name: string) => `Open ${name}`,
  addStep: 'Add imported resources',
  opened: (name: string) => `${name} is open.`,
  added: (added: number, matched: number, replaced: number, removed: number) =>
    [
      added === 1 ? '1 thing added.' : `${added} things added.`,
      replaced === 0 ? '' : `${replaced} overwritten.`,
      removed === 0 ? '' : `${removed} removed.`,
      matched === 0 ? '' : matched === 1 ? '1 was there already.' : `${matched} were there already.`,
    ]
      .filter((text) => text !== '')
      .join(' '),
  undo: 'Undo',
  readingFile: (name: string) => `Reading ${name}`,
  openFailed: (name: string) => `${name} cannot be opened`,
  openFailedHint: 'The design on the canvas is as it was.',
  openedWithNotes: (name: string) => `${name} is open`,
  openedHint: 'What was read, and what became of the rest:',
  done: 'Close',
} as const;
