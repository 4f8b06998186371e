/** Joins class names, leaving out what is absent; keeps components free of template juggling. */
export function cx(...names: ReadonlyArray<string | false | undefined>): string {
  return names.filter((name) => name !== undefined && name !== false && name !== '').join(' ');
}
