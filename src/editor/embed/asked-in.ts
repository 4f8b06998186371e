import { readClient, readRequest, type View } from '../../core/index.ts';
import type { Asked } from '../tracing/tracing-state.ts';

/**
 * The request that an address names: a client, a colon, and a URL or ADDRESS:PORT, as the command line takes them with
 * --from and --to. Names and addresses have colons themselves: the longest client that the design knows is meant.
 * Undefined where it names none.
 */
export function askedIn(text: string, view: View): Asked | undefined {
  for (let end = text.lastIndexOf(':'); end > 0; end = text.lastIndexOf(':', end - 1)) {
    const to = text.slice(end + 1);
    const client = readClient(text.slice(0, end), view);
    if (client.ok && readRequest(to).ok) return { client: client.client, text: to, rule: undefined };
  }
  return undefined;
}
