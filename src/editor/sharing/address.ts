import { carriesDesign } from './link-codec.ts';

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
  };
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
