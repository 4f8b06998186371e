/**
 * Reads the YAML that gcloud prints and people write after it, many times as fast as a reader of the whole language: maps
 * and lists in blocks, each scalar on one line. Whatever else a text holds (comments, anchors, tags, folded text, keys in
 * quotes, anything that is no ASCII) makes it none of this reader's business: it says `undefined`, never a guess.
 */
export function readPlainYaml(
  source: string,
  scalarOf: (text: string) => unknown,
): { readonly value: unknown } | undefined {
  if (/[^\x20-\x7e\r\n]/.test(source)) return undefined;
  const lines: Line[] = [];
  for (const text of source.split('\n')) {
    const line = text.trimEnd();
    const indent = line.length - line.trimStart().length;
    if (line !== '') lines.push({ indent, text: line.slice(indent) });
  }
  if (lines[0]?.text === '---' && lines[0].indent === 0) lines.shift();
  const [first] = lines;
  if (!first) return undefined;
  const reader = new PlainReader(lines, scalarOf);
  const value = reader.node(first.indent, 0);
  return reader.isDone ? { value } : undefined;
}

interface Line {
  indent: number;
  text: string;
}

/** Members of a map. Words that mean something to readers of YAML, or to the language of this program, are left to others. */
const member = /^(?!(?:null|true|false|__proto__):)([A-Za-z_][\w./-]*):(?: +(.*))?$/;
const item = /^-(?: +(.*))?$/;
/** What a scalar without quotes begins with: no sign that means something. */
const plain = /^(?:[A-Za-z0-9_/.+(]|-(?! |$))/;
/** What ends one before its line does, or makes a map of it. */
const ended = /: | #|:$|^(?:---|\.\.\.)/;
const deepest = 60;

class PlainReader {
  #at = 0;
  #isLost = false;
  readonly #lines: readonly Line[];
  readonly #scalarOf: (text: string) => unknown;

  constructor(lines: readonly Line[], scalarOf: (text: string) => unknown) {
    this.#lines = lines;
    this.#scalarOf = scalarOf;
  }

  get isDone(): boolean {
    return !this.#isLost && this.#at === this.#lines.length;
  }

  /** The map or list that begins at this line. */
  node(indent: number, depth: number): unknown {
    if (depth > deepest) return this.#lose();
    return item.test(this.#lines[this.#at]?.text ?? '') ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #map(indent: number, depth: number): unknown {
    const map: Record<string, unknown> = {};
    for (let line = this.#lineAt(indent); line; line = this.#lineAt(indent)) {
      const [, key, text] = member.exec(line.text) ?? [];
      if (key === undefined) {
        // A list that ends where the map goes on, or something else that begins there.
        return item.test(line.text) && Object.keys(map).length > 0 ? map : this.#lose();
      }
      if (Object.hasOwn(map, key)) return this.#lose();
      this.#at += 1;
      map[key] = text === undefined ? this.#below(indent, depth, true) : this.#scalar(text);
      if (this.#isLost) return undefined;
    }
    return Object.keys(map).length > 0 ? map : this.#lose();
  }

  #list(indent: number, depth: number): unknown {
    const list: unknown[] = [];
    for (let line = this.#lineAt(indent); line; line = this.#lineAt(indent)) {
      const found = item.exec(line.text);
      if (!found) break;
      const [, text] = found;
      if (text === undefined) {
        this.#at += 1;
        list.push(this.#below(indent, depth, false));
      } else if (member.test(text) || item.test(text)) {
        // What stands behind the dash is the first line of a map or a list of its own.
        line.indent = indent + line.text.length - text.length;
        line.text = text;
        list.push(this.node(line.indent, depth + 1));
      } else {
        this.#at += 1;
        list.push(this.#scalar(text));
      }
      if (this.#isLost) return undefined;
    }
    return list;
  }

  /** What belongs to a line without a value of its own. A list may stand as far to the left as the name of its member. */
  #below(indent: number, depth: number, isMember: boolean): unknown {
    const next = this.#lines[this.#at];
    if (!next || next.indent < indent) return null;
    if (next.indent > indent) return this.node(next.indent, depth + 1);
    return isMember && item.test(next.text) ? this.#list(indent, depth + 1) : null;
  }

  #scalar(text: string): unknown {
    if (text === '{}') return {};
    if (text === '[]') return [];
    const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const doubly = /^"([^"\\]*)"$/.exec(text)?.[1];
    if (doubly !== undefined) return doubly;
    return plain.test(text) && !ended.test(text) ? this.#scalarOf(text) : this.#lose();
  }

  /** The line that is next, where it stands just so far to the right. Further to the right it would go on with a scalar. */
  #lineAt(indent: number): Line | undefined {
    const line = this.#lines[this.#at];
    if (line && line.indent > indent) this.#lose();
    return line?.indent === indent && !this.#isLost ? line : undefined;
  }

  #lose(): undefined {
    this.#isLost = true;
    return undefined;
  }
}
