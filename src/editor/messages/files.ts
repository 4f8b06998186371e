/** Files that the page writes itself. */
export const filesMessages = {
  savedIn: (file: string) => `Saved in ${file}.`,
  notAllowed: (file: string) => `${file} was not written: the browser did not get leave for it.`,
  failed: (file: string, why: string) => `${file} could not be written. ${why}`,
  changedOutside: (file: string) => `${file} was changed by another program meanwhile. It is left as it is.`,
  overwrite: 'Write over it',
  cannotRead: (why: string) => `The file could not be read. ${why}`,
  download: 'Download it instead',
  saveAs: 'Save to a file of your choice…',
} as const;
