/**
 * Reads the fields of a request body and remembers which ones were read, so that what no flag expresses can be named
 * instead of vanishing. A value of an unexpected type counts as not read.
 */
export class Fields {
  private readonly body: Readonly<Record<string, unknown>>;
  /** Its path in the body: `backends[0]`; empty for the body itself. */
  readonly prefix: string;
  private readonly read = new Set<string>();
  /** By their key: who asks for an object twice gets the same one, and what was read of it stays read. */
  private readonly children = new Map<string, Fields>();

  constructor(body: unknown, prefix = '') {
    this.body = isObject(body) ? body : {};
    this.prefix = prefix;
  }

  /** True when the body has the field, read or not. */
  has(key: string): boolean {
    const value = Object.hasOwn(this.body, key) ? this.body[key] : undefined;
    return value !== undefined && value !== null;
  }

  /** Text, or a number or boolean as text. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
    this.read.add(key);
    return String(value);
  }

  /** A number, also where it is written as text. */
  number(key: string): number | undefined {
    const value = this.value(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
    this.read.add(key);
    return number;
  }

  /** A whole number as text: where gcloud takes nothing else, the field stays unread. */
  whole(key: string): string | undefined {
    const value = this.value(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (!Number.isSafeInteger(number)) return undefined;
    this.read.add(key);
    return String(number);
  }

  /** A boolean. */
  truth(key: string): boolean | undefined {
    const value = this.value(key);
    if (typeof value !== 'boolean') return undefined;
    this.read.add(key);
    return value;
  }

  /** One of the values that gcloud takes; anything else stays unread. */
  oneOf(key: string, choices: readonly string[]): string | undefined {
    const value = this.value(key);
    if (typeof value !== 'string' || !choices.includes(value)) return undefined;
    this.read.add(key);
    return value;
  }

  /** A list of texts or numbers, as texts. Undefined where it is absent or empty. */
  texts(key: string): readonly string[] | undefined {
    const value = this.value(key);
    if (!Array.isArray(value)) return undefined;
    const texts: string[] = [];
    for (const item of value) {
      if (typeof item !== 'string' && typeof item !== 'number') return undefined;
      texts.push(String(item));
    }
    this.read.add(key);
    return texts.length === 0 ? undefined : texts;
  }

  /** A nested object, whose own fields are read one by one. */
  nested(key: string): Fields | undefined {
    const value = this.value(key);
    if (!isObject(value)) return undefined;
    this.read.add(key);
    return this.child(value, key);
  }

  /** A list of nested objects. Empty where it is absent. */
  rows(key: string): readonly Fields[] {
    const value = this.value(key);
    if (!Array.isArray(value)) return [];
    this.read.add(key);
    return value.map((item, index) => this.child(item, `${key}[${index}]`));
  }

  /** An object of texts (labels), as pairs. */
  pairs(key: string): readonly (readonly [string, string])[] | undefined {
    const value = this.value(key);
    if (!isObject(value)) return undefined;
    const pairs = Object.entries(value).map(([name, text]) => [name, String(text)] as const);
    this.read.add(key);
    return pairs.length === 0 ? undefined : pairs;
  }

  /** Counts fields as read: they are expressed in another way, or say what holds anyway. */
  settled(...keys: readonly string[]): void {
    for (const key of keys) this.read.add(key);
  }

  /** Counts the field as not read: the flag that would say it cannot stand beside another one. */
  withdraw(...keys: readonly string[]): void {
    for (const key of keys) this.read.delete(key);
  }

  /** Paths of the fields that nobody read, in the order of the body. */
  unread(): readonly string[] {
    const own = Object.keys(this.body).filter(
      (key) => this.has(key) && !this.read.has(key) && !isEmpty(this.body[key]),
    );
    return [...own.map((key) => this.path(key)), ...[...this.children.values()].flatMap((child) => child.unread())];
  }

  private value(key: string): unknown {
    return this.has(key) ? this.body[key] : undefined;
  }

  private child(value: unknown, key: string): Fields {
    const child = this.children.get(key) ?? new Fields(value, this.path(key));
    this.children.set(key, child);
    return child;
  }

  private path(key: string): string {
    return this.prefix === '' ? key : `${this.prefix}.${key}`;
  }
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
