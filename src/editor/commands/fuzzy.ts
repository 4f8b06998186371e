/** Something that is found by typing: what it is called, and further words. */
export interface Findable {
  readonly label: string;
  readonly words: string;
}

/**
 * How well something fits what was typed; more is better, nothing where a word of it is nowhere. A word counts most at
 * the start of a word of the name, less inside of one, less among the further words; letters in their order count least.
 */
export function scoreOf({ label, words }: Findable, search: string): number | undefined {
  const name = label.toLowerCase();
  const more = words.toLowerCase();
  let sum = 0;
  for (const word of search.toLowerCase().split(/\s+/)) {
    if (word === '') continue;
    const score = wordFit(name, more, word);
    if (score === undefined) return undefined;
    sum += score;
  }
  // Of equal ones the shorter name is nearer to what was typed.
  return sum - Math.min(name.length, 80) / 100;
}

function wordFit(name: string, more: string, word: string): number | undefined {
  if (name === word) return 120;
  if (name.startsWith(word)) return 100;
  if (startsAWord(name, word)) return 90;
  if (name.includes(word)) return 60;
  if (startsAWord(more, word)) return 40;
  if (more.includes(word)) return 25;
  return word.length > 1 && inOrder(name, word) ? 10 : undefined;
}

function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Each letter after the one before it, and the first one at the start of a word: `dtr` finds "Delete and rejoin". */
function inOrder(text: string, letters: string): boolean {
  if (!startsAWord(text, letters[0] ?? '')) return false;
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/**
 * The best of them, group by group: the group with the best one first, and in it the best first. Without words all of
 * them as they are.
 */
export function found<T extends Findable & { readonly group: string }>(
  all: readonly T[],
  search: string,
  most: number,
): readonly T[] {
  if (search.trim() === '') return all.slice(0, most);
  const scored = all.flatMap((one) => {
    const score = scoreOf(one, search);
    return score === undefined ? [] : [{ one, score }];
  });
  const best = scored.toSorted((a, b) => b.score - a.score).slice(0, most);
  const groups = [...new Set(best.map(({ one }) => one.group))];
  return groups.flatMap((group) => best.filter(({ one }) => one.group === group).map(({ one }) => one));
}
