/** Names of resources inside the files: each type of resource has a space of names of its own. */
export class Labels {
  private readonly taken = new Map<string, Set<string>>();
  /** The number that was last given to a wish of a type. */
  private readonly numbers = new Map<string, number>();

  /** The first of some wishes that is free, else the last with a number. Who asks first, has the choice. */
  claim(type: string, ...wishes: readonly string[]): string {
    const taken = this.taken.get(type) ?? new Set();
    this.taken.set(type, taken);
    const spelt = wishes.map((wish) => labelOf(wish, type));
    const last = spelt.at(-1) ?? labelOf('', type);
    let label = spelt.find((wish) => !taken.has(wish));
    const counter = `${type} ${last}`;
    for (let number = (this.numbers.get(counter) ?? 1) + 1; label === undefined; number += 1) {
      if (!taken.has(`${last}_${number}`)) label = `${last}_${number}`;
      this.numbers.set(counter, number);
    }
    taken.add(label);
    return label;
  }
}

/** A name as Terraform spells them: `web-neg` becomes `web_neg`, and what does not start with a letter gets a word before it. */
export function labelOf(name: string, type: string): string {
  const label = name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 320);
  const word = type.slice(type.lastIndexOf('_') + 1);
  if (label === '') return word;
  return /^[a-z]/.test(label) ? label : `${word}_${label}`;
}

/** A text in which every sign that labels do not take is told by its number. */
export const exactly = (text: string): string => text.replace(/[^a-z0-9]/gi, (sign) => sign.charCodeAt(0).toString(16));
