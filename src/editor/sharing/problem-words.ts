import { sharingMessages } from '../messages/sharing.ts';
import { largestShared } from './link-codec.ts';
import type { Fetched } from './load-source.ts';

const text = sharingMessages.problems;

/** Why a link cannot be opened, in words. */
export function problemWords(problem: Extract<Fetched, { readonly ok: false }>): string {
  switch (problem.problem) {
    case 'version':
      return text.version;
    case 'cut':
      return text.cut;
    case 'large':
      return text.large(largestShared / 1_000_000);
    case 'unreachable':
      return text.unreachable(problem.why);
    case 'design': {
      const [first] = problem.details;
      return text.design(first ? [first.where, first.message].filter((part) => part !== '').join(': ') : '');
    }
  }
}
