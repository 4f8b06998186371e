/** What no reader sees, or what turns the order of characters around: none of it belongs on a page. */
const unseen = /[\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const breaks = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text in one line, without characters that hide something. */
export function oneLine(text: string): string {
  return text.replace(unseen, '').replace(breaks, ' ').trim();
}

/**
 * A text as Markdown shows it, wherever in a line it stands: no character of it is markup, HTML, a link, an end of a
 * table's cell or the beginning of a block. Source: https://github.github.com/gfm/
 */
export function prose(text: string): string {
  return (
    oneLine(text)
      // References to characters first: they hold even where a table or a raw page is read before the Markdown.
      .replace(/[&<>|\\]/g, (mark) => `&#${mark.charCodeAt(0)};`)
      .replace(/[`*[\]~$@]|#(?!\d+;)|(?<!&)#|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => `\\${mark}`)
      // Addresses that become links by themselves.
      .replace(/\/(?=\/)/g, '/\\')
      .replace(/\b(www|mailto|xmpp)(?=[.:])/gi, (word) => `${word}\\`)
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
  );
}

const longest = 300;

/** A name, an address or a value: as code, where that can hold it, so that nothing at all is made of it. */
export function named(text: string): string {
  const line = oneLine(text);
  if (line === '') return '*(blank)*';
  return /[`|\\<>&]/.test(line) || line.length > longest ? prose(line) : `\`${line}\``;
}

/** A fence that the lines within cannot close. */
export function fenced(language: string, lines: readonly string[]): string {
  const longestRun = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longestRun + 1);
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** The address of a file beside the page, as a link can hold it. */
export function fileLink(path: string): string {
  return path
    .replace(unseen, '')
    .split('/')
    .map((step) => encodeURIComponent(step).replace(/[()'!*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
    .join('/');
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
