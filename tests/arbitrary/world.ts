import type { Id } from '../../src/core/model/kind.ts';
import { isKind, type KindName, type Resource, type ResourceOf } from '../../src/core/model/kinds.ts';
import type { Tape } from './tape.ts';

/** Names and values that want to be more than data. */
export const hostileTexts: readonly string[] = [
  '$(touch PWNED)',
  '`touch PWNED`',
  "x'; touch PWNED; '",
  'x"; touch PWNED; "',
  'x\ntouch PWNED\n',
  '--project=evil',
  '-rf',
  '</script><script>alert(1)</script>',
  '../../etc/passwd',
  'a/b/c',
  'a%2Fb',
  '100%',
  'a,b;c=d:e^f',
  '^:^',
  '#',
  '?x=1',
  ' leading and trailing ',
  '__proto__',
  'constructor',
  'projects/p/global/networks/n',
  'https://www.googleapis.com/compute/v1/projects/p/global/networks/n',
  'x'.repeat(200),
  'naïve-😀-名前',
  '\u202Eevil',
  '\u0001\u001b[31m',
  '$HOME $((1+1))',
  '!!',
  '\\',
  'EOF',
];

export interface Wishes {
  /** Names that want to be more than data. */
  readonly hostile?: boolean;
  /** Things that are no resource of Compute Engine and that no NEG names: Kubernetes Services, hybrid links, hosts. */
  readonly outside?: boolean;
  /** Fields left out here and there. */
  readonly blanks?: boolean;
}

export const regions = ['us-central1', 'europe-west1'] as const;

/** A design while it is built by chance: what there is so far, and how the next thing begins. */
export class World {
  readonly tape: Tape;
  readonly wishes: Wishes;
  readonly #resources = new Map<Id, Resource>();
  #count = 0;

  constructor(tape: Tape, wishes: Wishes) {
    this.tape = tape;
    this.wishes = wishes;
  }

  /** A number that no other resource has, for names and addresses. */
  get count(): number {
    return this.#count;
  }

  /** A new id without a meaning. */
  nextId(): Id {
    this.#count += 1;
    return `id${this.#count}`;
  }

  put(resource: Resource): Id {
    this.#resources.set(resource.id, resource);
    return resource.id;
  }

  resources(): Record<Id, Resource> {
    return Object.fromEntries(this.#resources);
  }

  /** What every resource begins with: an id of no meaning and a name of its own. */
  head<K extends KindName>(kind: K): { id: Id; kind: K; name: string; description?: string; project?: string } {
    const id = this.nextId();
    const text = this.wishes.hostile && this.tape.once(3) ? this.tape.of(hostileTexts) : undefined;
    return {
      id,
      kind,
      name: text === undefined ? `${kind.toLowerCase()}-${this.#count}` : `${text}${this.#count}`,
      ...(this.tape.once(4) ? { description: this.text('What it is for') } : {}),
      ...(this.tape.once(8) ? { project: 'host-project' } : {}),
    };
  }

  /** Free text, hostile where that is wished. */
  text(plain: string): string {
    return this.wishes.hostile ? (this.tape.of(hostileTexts) ?? plain) : plain;
  }

  all<K extends KindName>(kind: K, fits: (resource: ResourceOf<K>) => boolean = () => true): ResourceOf<K>[] {
    const found: ResourceOf<K>[] = [];
    for (const resource of this.#resources.values()) if (isKind(kind, resource) && fits(resource)) found.push(resource);
    return found;
  }

  /** The id of one that fits; now and then something that is not in the design. */
  one<K extends KindName>(kind: K, segment: string, fits?: (resource: ResourceOf<K>) => boolean): Id {
    if (this.tape.once(15)) return this.external(segment);
    return this.tape.of(this.all(kind, fits))?.id ?? this.external(segment);
  }

  /** Something that is not in the design, by its URL. */
  external(path: string): Id {
    const id = this.nextId();
    const name = `elsewhere-${this.#count}`;
    const url = `https://www.googleapis.com/compute/v1/projects/other-project/${path}/${name}`;
    return this.put({ id, kind: 'external', name, url });
  }

  zone(): string {
    return `${this.tape.pick(...regions)}-${this.tape.pick('b', 'c')}`;
  }

  /** A region, or nothing: global. */
  place(): { region?: string } {
    return this.tape.once(2) ? { region: this.tape.pick(...regions) } : {};
  }
}
