import { sources } from '../facts/sources.ts';
import { rules } from '../rules/list.ts';

/** When something was read: year and month, `2026-11`. */
export interface AsOf {
  readonly oldest: string;
  readonly newest: string;
}

const months = [...Object.values(sources), ...rules.flatMap(({ source }) => source)]
  .map(({ checked }) => checked)
  .sort();

/** The span in which Google's pages were read that facts and rules were made from. */
export const factsAsOf: AsOf = { oldest: months[0] ?? '', newest: months.at(-1) ?? '' };

const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `2026-11` → `November 2026` */
export function monthText(month: string): string {
  const [year, number] = month.split('-');
  const name = names[Number(number) - 1];
  return name === undefined || year === undefined ? month : `${name} ${year}`;
}

/** As of when the facts are, in one sentence. */
export const asOfText = `Facts are as of ${monthText(factsAsOf.newest)}; the oldest page behind them was read in ${monthText(factsAsOf.oldest)}.`;
