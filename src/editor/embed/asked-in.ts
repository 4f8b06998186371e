import { readClient, readRequest, type View } from '../../core/index.ts';
import { embedMessages as words } from '../messages/embed.ts';
import type { Asked } from '../tracing/tracing-state.ts';

/** What an address asks for, or why nobody can tell. */
export type AskedIn = { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly why: string };

/** As long as some browsers let an address be. Whoever made a longer one may have meant harm. */
const longest = 2048;
/** VPC, network and region: no client has more colons than one behind each. */
const mostColons = 3;
/** Fewer, for those that have no network or no region. */
const colonsOf: Readonly<Record<string, number>> = { internet: 1, mesh: 2, consumer: 2 };

/**
 * The request that an address names: a client, a colon, and a URL or ADDRESS:PORT, as the command line takes them with
 * --from and --to. Names and addresses have colons themselves: the longest client that the design knows is meant.
 */
export function askedIn(text: string, view: View): AskedIn {
  if (text.length > longest) return { ok: false, why: words.tooLong(longest) };
  let unknown: string | undefined;
  let why: string = words.expected;
  for (const end of clientEnds(text)) {
    const to = text.slice(end + 1);
    const client = readClient(text.slice(0, end), view);
    const request = readRequest(to);
    if (client.ok && request.ok) return { ok: true, asked: { client: client.client, text: to, rule: undefined } };
    // Where the request is plain, it is the client that is in doubt.
    if (request.ok && !client.ok) unknown ??= client.why;
    if (!client.ok) why = client.why;
    else if (!request.ok) why = request.why;
  }
  return { ok: false, why: unknown ?? why };
}

/** Where a client may end, the longest first. */
function clientEnds(text: string): readonly number[] {
  const first = text.indexOf(':');
  const from = text.slice(0, Math.max(first, 0));
  const most = Object.hasOwn(colonsOf, from) ? (colonsOf[from] ?? mostColons) : mostColons;
  const ends: number[] = [];
  for (let end = first; end >= 0 && ends.length < most; end = text.indexOf(':', end + 1)) ends.push(end);
  return ends.reverse();
}
