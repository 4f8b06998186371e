import type { Design } from '../../core/index.ts';
import { sharingMessages } from '../messages/sharing.ts';
import type { Address } from './address.ts';
import type { LinkAsk } from './LinkDialogs.tsx';
import { decodeDesign } from './link-codec.ts';
import { problemWords } from './problem-words.ts';

/** What the link in the page's address comes to: a design to look at, or something to ask or to say. */
export async function followLink({
  link,
}: Pick<Address, 'link'>): Promise<{ readonly shared?: Design; readonly ask?: LinkAsk }> {
  if (link.type === 'none') return {};
  if (link.type === 'source') return { ask: { type: 'source', url: link.url } };
  if (link.type === 'elsewhere') return { ask: { type: 'broken', why: sharingMessages.problems.elsewhere } };
  const decoded = await decodeDesign(link.hash);
  return decoded.ok ? { shared: decoded.design } : { ask: { type: 'broken', why: problemWords(decoded) } };
}
