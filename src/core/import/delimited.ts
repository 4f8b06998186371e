/** One line of a table as text: its cells, and where it stood, counted from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table as spreadsheets put it on the clipboard or into a CSV file: cells apart by tabs, else by semicolons
 * or commas; in double quotes where a cell holds such a sign, a quote (doubled) or a line break. Blank rows are left out.
 */
export function readDelimited(text: string): readonly DelimitedRow[] {
  const delimiter = delimiterOf(text);
  const rows: DelimitedRow[] = [];
  let [line, start, cell, isQuoted] = [1, 1, '', false];
  let cells: string[] = [];
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === delimiter) endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** Whether a text is more than one cell: only then is a paste into a table's field meant for the table. */
export function isTable(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.includes('\n') || trimmed.includes('\t');
}

/** Tabs where there is any; else the sign that stands most often, which none of the values holds unquoted. */
function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const count = (sign: string) => text.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}
