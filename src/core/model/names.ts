import { resourceName } from '../facts/names.ts';

/** What keeps a text from being a resource name: which character (counted from 1), or the length. */
export interface NameFlaw {
  readonly position?: number;
  readonly character?: string;
  readonly what: string;
}

/** The first flaw of a name, undefined for a good one. Blank names are not judged here. */
export function nameFlaw(name: string): NameFlaw | undefined {
  const characters = [...name];
  for (const [index, character] of characters.entries()) {
    const position = index + 1;
    if (index === 0 && !/[a-z]/.test(character)) {
      return { position, character, what: 'a name begins with a lower-case letter' };
    }
    if (!/[-a-z0-9]/.test(character)) {
      return { position, character, what: 'a name has lower-case letters, digits and hyphens only' };
    }
  }
  if (name.endsWith('-'))
    return { position: characters.length, character: '-', what: 'a name ends with a letter or digit' };
  if (name.length > resourceName.maxLength) {
    return { what: `it has ${name.length} characters, a name has at most ${resourceName.maxLength}` };
  }
  return undefined;
}

/** The nearest good name: lower case, accents dropped, other characters as hyphens, cut to length. */
export function slugify(text: string, fallback: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  const lettered = /^\d/.test(plain) ? `n${plain}` : plain;
  const cut = lettered.slice(0, resourceName.maxLength).replace(/-+$/, '');
  return cut === '' ? fallback : cut;
}

/** `base`, or `base-2`, `base-3` … : the first that is not taken, never longer than a name may be. */
export function freeName(base: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const name = `${base.slice(0, resourceName.maxLength - tail.length).replace(/-+$/, '')}${tail}`;
    if (!isTaken(name)) return name;
  }
}

/** A name as it stands in a sentence: quoted where odd characters would be lost, shortened where it is endless. */
export function quoted(text: string): string {
  const characters = [...text];
  return `“${characters.length > 70 ? `${characters.slice(0, 67).join('')}…` : text}”`;
}
