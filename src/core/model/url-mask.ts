/**
 * URL masks of serverless NEGs: templates such as `<tag>.example.com/<service>` by which a NEG reads the name of its
 * target out of the URL of a request.
 * Source: https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts#url_masks
 */
export type MaskPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'placeholder'; readonly name: string };

/** A mask, taken apart at its first slash. A part that the mask leaves out is empty and takes anything. */
export interface UrlMask {
  readonly host: readonly MaskPiece[];
  /** Begins with the slash. */
  readonly path: readonly MaskPiece[];
  /** Names of the placeholders in the order in which they stand, repeated ones included. */
  readonly placeholders: readonly string[];
}

/**
 * Why a text is no mask, or an odd one. `bracket`: it cannot be read. `shape`: it can, but holds what no documented mask
 * has, or cannot tell two names apart.
 */
export interface MaskFlaw {
  readonly type: 'bracket' | 'shape';
  /** The character it begins at, counted from 1. */
  readonly position: number;
  /** Goes on after "the mask": "has a query, …". */
  readonly what: string;
  /** The text without the flaw, where that is plain. */
  readonly mended?: string;
}

/** Reads a mask. `flaws` in the order of the text, those of brackets first; `mask` holds what could be read. */
export function readMask(text: string): { readonly mask: UrlMask; readonly flaws: readonly MaskFlaw[] } {
  const { pieces, flaws } = piecesOf(text);
  const bare = withoutScheme(pieces);
  const mask = {
    ...split(bare),
    placeholders: bare.flatMap((piece) => (piece.type === 'placeholder' ? piece.name : [])),
  };
  return { mask, flaws: [...flaws, ...shapeFlaws(text)] };
}

/** A piece as it stands in a mask. */
export const maskText = (piece: MaskPiece): string => (piece.type === 'text' ? piece.text : `<${piece.name}>`);

function piecesOf(text: string): { pieces: MaskPiece[]; flaws: MaskFlaw[] } {
  const pieces: MaskPiece[] = [];
  const flaws: MaskFlaw[] = [];
  let rest = 0;
  const literal = (end: number) => {
    if (end > rest) pieces.push({ type: 'text', text: text.slice(rest, end) });
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '>') flaws.push(bracket(at, 'closes a bracket that is not open', drop(text, at, 1)));
    if (text[at] !== '<') continue;
    const inside = /^[^<>]*/.exec(text.slice(at + 1))?.[0] ?? '';
    const end = at + 1 + inside.length;
    if (text[end] !== '>') {
      // A name runs to the next separator: `<service.example.com` was meant as `<service>.example.com`.
      const name = /^[a-z]+/i.exec(inside)?.[0] ?? '';
      const mended = `${text.slice(0, at + 1 + name.length)}>${text.slice(at + 1 + name.length)}`;
      flaws.push(bracket(at, 'opens a bracket and does not close it', name ? mended : drop(text, at, 1)));
      continue;
    }
    literal(at);
    if (inside.trim() === '')
      flaws.push(bracket(at, 'has a placeholder without a name', drop(text, at, inside.length + 2)));
    else pieces.push({ type: 'placeholder', name: inside });
    rest = end + 1;
    at = end;
  }
  literal(text.length);
  return { pieces, flaws };
}

const bracket = (at: number, what: string, mended: string): MaskFlaw => ({
  type: 'bracket',
  position: at + 1,
  what,
  mended,
});

const drop = (text: string, at: number, length: number): string => text.slice(0, at) + text.slice(at + length);

/** What no example has. Each pattern finds the flaw; what stands in its place is plain, or the mending is left to a person. */
const shapes: readonly { pattern: RegExp; what: string; mend?: string }[] = [
  {
    pattern: /^[a-z][a-z0-9+.-]*:\/\//i,
    what: 'has a scheme; it begins with the host, or with the slash of the path',
    mend: '',
  },
  { pattern: /\s+/, what: 'has a space', mend: '' },
  { pattern: /[?#].*$/s, what: 'has a query or a fragment; it ends with the path', mend: '' },
  { pattern: /\*/, what: 'has a wildcard; what may be anything is left out or stands as a placeholder' },
  { pattern: /:\d+(?=\/|$)/, what: 'has a port; host and path alone are read', mend: '' },
  { pattern: /><(?=[^<>]*>)/, what: 'has two placeholders side by side, so nothing tells where one name ends' },
  { pattern: /(?<!:)\/\//, what: 'has an empty step in its path', mend: '/' },
];

function shapeFlaws(text: string): MaskFlaw[] {
  const flaws: MaskFlaw[] = [];
  for (const { pattern, what, mend } of shapes) {
    const found = pattern.exec(text);
    if (!found) continue;
    const mended =
      mend === undefined ? undefined : text.slice(0, found.index) + mend + text.slice(found.index + found[0].length);
    flaws.push({ type: 'shape', position: found.index + 1, what, ...(mended ? { mended } : {}) });
  }
  return flaws.sort((a, b) => a.position - b.position);
}

function withoutScheme(pieces: readonly MaskPiece[]): readonly MaskPiece[] {
  const [first, ...rest] = pieces;
  if (first?.type !== 'text') return pieces;
  const text = first.text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  return text === '' ? rest : [{ type: 'text', text }, ...rest];
}

function split(pieces: readonly MaskPiece[]): { host: MaskPiece[]; path: MaskPiece[] } {
  const host: MaskPiece[] = [];
  const path: MaskPiece[] = [];
  for (const piece of pieces) {
    const slash = piece.type === 'text' && path.length === 0 ? piece.text.indexOf('/') : -1;
    if (piece.type === 'placeholder' || slash < 0) {
      (path.length > 0 ? path : host).push(piece);
      continue;
    }
    if (slash > 0) host.push({ type: 'text', text: piece.text.slice(0, slash) });
    path.push({ type: 'text', text: piece.text.slice(slash) });
  }
  return { host, path };
}

/**
 * What a mask reads out of a request: the value of each placeholder, or undefined where the mask does not fit. The URL
 * may have a scheme, a port and a query; a host is compared without regard to case. Labels of the host before the first
 * placeholder, and steps of the path after the last one, may be left out of a mask. Where two placeholders share one
 * label, the first takes as little as it can.
 */
export function matchMask({ host, path }: UrlMask, url: string): ReadonlyMap<string, string> | undefined {
  const bare = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[?#].*$/s, '');
  const slash = bare.indexOf('/');
  const hostPart = (slash < 0 ? bare : bare.slice(0, slash)).replace(/:\d+$/, '').toLowerCase();
  const pathPart = slash < 0 ? '/' : bare.slice(slash);
  const values = new Map<string, string>();
  const opening = host[0]?.type === 'placeholder' ? '(?:.*\\.)?' : '';
  const closing = path.at(-1)?.type === 'placeholder' ? '(?:/.*)?' : '';
  const fits =
    (host.length === 0 || read(host, `^${opening}`, '$', '[^.]', hostPart, values)) &&
    (path.length === 0 || read(path, '^', `${closing}$`, '[^/]', pathPart, values));
  return fits ? values : undefined;
}

function read(
  pieces: readonly MaskPiece[],
  before: string,
  after: string,
  character: string,
  text: string,
  values: Map<string, string>,
): boolean {
  const isHost = character === '[^.]';
  const pattern = pieces.map((piece) =>
    piece.type === 'placeholder' ? `(${character}+?)` : escaped(isHost ? piece.text.toLowerCase() : piece.text),
  );
  const found = new RegExp(`${before}${pattern.join('')}${after}`, 's').exec(text);
  if (!found) return false;
  const names = pieces.flatMap((piece) => (piece.type === 'placeholder' ? piece.name : []));
  for (const [index, name] of names.entries()) values.set(name, found[index + 1] ?? '');
  return true;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
