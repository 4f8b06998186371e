const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment (milliseconds since 1970) in words, in the reader's own time zone. */
export function timeWords(moment: number): string {
  return format.format(moment);
}
