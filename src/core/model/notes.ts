import { kindNames } from './kinds.ts';
import { relations } from './relations.ts';

const relationPlaces: ReadonlyMap<string, number> = new Map(relations.map(({ id }, place) => [id, place]));
const relationWords = Math.ceil(relations.length / 32);
const kindCount = kindNames.length;
/** Behind the fields of each kind: which relations, whether any relation, which kinds, names, the project. */
const at = {
  relations: kindCount,
  anyRelation: kindCount + relationWords,
  kinds: kindCount + relationWords + 1,
  names: kindCount + relationWords + 2,
  project: kindCount + relationWords + 3,
};

/**
 * What a judgement has read, so that it can be told apart what a change concerns. Sets only grow: reading too little
 * would be a wrong answer later, reading too much costs a little time. All in one row of bits, since rules read a lot.
 */
export class Notes {
  /** First, by rank of the kind, a bit for each field that was read of any resource of that kind; then what `at` names. */
  readonly bits = new Int32Array(kindCount + relationWords + 4);

  add({ bits: others }: Notes): void {
    const { bits } = this;
    for (let word = 0; word < others.length; word += 1) {
      const more = others[word] ?? 0;
      if (more !== 0) bits[word] = (bits[word] ?? 0) | more;
    }
  }

  clear(): void {
    this.bits.fill(0);
  }

  copy(): Notes {
    const copy = new Notes();
    copy.bits.set(this.bits);
    return copy;
  }

  addFields(rank: number, fields: number): void {
    this.bits[rank] = (this.bits[rank] ?? 0) | fields;
  }

  /** Who refers to a resource was asked for: by these relations, or by any where none is named. */
  addRelations(wanted: readonly string[]): void {
    if (wanted.length === 0) this.bits[at.anyRelation] = 1;
    for (const relation of wanted) {
      const place = relationPlaces.get(relation) ?? 0;
      this.addFields(at.relations + (place >> 5), 1 << (place & 31));
    }
  }

  /** All resources of a kind were asked for. */
  addKind(rank: number): void {
    this.addFields(at.kinds, 1 << rank);
  }

  addNames(): void {
    this.bits[at.names] = 1;
  }

  addProject(): void {
    this.bits[at.project] = 1;
  }

  hasFields(rank: number, fields: number): boolean {
    return ((this.bits[rank] ?? 0) & fields) !== 0;
  }

  hasRelation(relation: string): boolean {
    const place = relationPlaces.get(relation) ?? 0;
    const word = this.bits[at.relations + (place >> 5)] ?? 0;
    return this.bits[at.anyRelation] === 1 || (word & (1 << (place & 31))) !== 0;
  }

  hasKind(rank: number): boolean {
    return ((this.bits[at.kinds] ?? 0) & (1 << rank)) !== 0;
  }

  get hasNames(): boolean {
    return this.bits[at.names] === 1;
  }

  get hasProject(): boolean {
    return this.bits[at.project] === 1;
  }
}
