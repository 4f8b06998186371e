import { oneLine } from './markdown-text.ts';

const longest = 120;

/**
 * A text for a quoted label. Everything but letters, digits and plain signs becomes a reference to a character, as
 * Mermaid decodes it: no text can end the label, begin a directive or become an element.
 * Source: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function label(text: string): string {
  const characters = [...oneLine(text)];
  const short =
    characters.length > longest ? [...characters.slice(0, longest - 20), '…', ...characters.slice(-19)] : characters;
  return short
    .map((character) =>
      /[\p{L}\p{M}\p{N} .,/()+=·→…–×_\-\u200d]|\p{Extended_Pictographic}/u.test(character)
        ? character
        : `#${character.codePointAt(0) ?? 32};`,
    )
    .join('');
}

/** A text for a comment: it ends with the line, and nothing in it is read. */
export function comment(text: string): string {
  return `%% ${oneLine(text).replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'))}`;
}
