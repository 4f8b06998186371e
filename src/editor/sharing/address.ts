/** What the page's address asks for. */
export interface Address {
  /** The design that it carries, or where the design is; nothing where it asks for none. */
  readonly link:
    | { readonly type: 'none' }
    | { readonly type: 'design'; readonly hash: string }
    | { readonly type: 'source'; readonly url: URL }
    /** A file of another site, or no address at all. */
    | { readonly type: 'elsewhere' };
  /** Only the picture, for another page to show. */
  readonly embed: boolean;
  readonly theme: 'light' | 'dark' | undefined;
  /** Id of a resource to bring into view. */
  readonly focus: string | undefined;
  /** What is open below an embedded picture. */
  readonly panel: 'findings' | 'trace' | undefined;
  /** A request to follow: a client, a colon, and a URL or ADDRESS:PORT. */
  readonly trace: string | undefined;
  /** The hop of it to stand at, counted from 1. */
  readonly step: number | undefined;
}

/** Reads an address. Whoever made it may have meant harm: it is read, never followed. */
export function readAddress(href: string): Address {
  const url = new URL(href);
  const theme = url.searchParams.get('theme');
  return {
    link: linkOf(url),
    embed: url.searchParams.has('embed'),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    focus: url.searchParams.get('focus') ?? undefined,
    panel: url.searchParams.has('trace') ? 'trace' : url.searchParams.has('findings') ? 'findings' : undefined,
    trace: url.searchParams.get('trace') || undefined,
    step: stepOf(url.searchParams.get('step')),
  };
}

/** A whole number from 1; nothing for anything else. */
function stepOf(text: string | null): number | undefined {
  const step = Number(text ?? '');
  return Number.isInteger(step) && step > 0 && step < 1000 ? step : undefined;
}

function linkOf(url: URL): Address['link'] {
  const hash = url.hash.slice(1);
  if (carriesDesign(hash)) return { type: 'design', hash };
  if (!hash.startsWith('src=')) return { type: 'none' };
  try {
    const source = new URL(decodeURIComponent(hash.slice('src='.length)), url);
    const isHere = source.origin === url.origin && /^https?:$/.test(source.protocol);
    return isHere && source.username === '' && source.password === ''
      ? { type: 'source', url: source }
      : { type: 'elsewhere' };
  } catch {
    return { type: 'elsewhere' };
  }
}

/** The address of this program with a hash of its own, as it is shared. */
export function addressWith(href: string, hash: string, query: string = ''): string {
  const url = new URL(href);
  url.search = query;
  url.hash = hash;
  return url.href;
}

/** Whether a hash (without its #) claims to carry a design, in this form or a later one. */
export function carriesDesign(hash: string): boolean {
  return /^d\d+=/.test(hash);
}
