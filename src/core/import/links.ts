import { type Link, parseLink } from '../model/api.ts';

/** Reads links once each: a large input names the same NEG and the same VM in thousands of places. */
export class Links {
  readonly #known = new Map<string, Link | undefined>();

  /** The same object for the same text. Undefined for what is no link. */
  read(text: string): Link | undefined {
    if (this.#known.has(text)) return this.#known.get(text);
    const link = parseLink(text);
    this.#known.set(text, link);
    return link;
  }
}
