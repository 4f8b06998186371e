import {
  type Anchor,
  type Checker,
  judgeConnection,
  judgeDirect,
  judgeReconnect,
  type Verdict,
} from '../../core/index.ts';
import type { Connecting } from './use-connecting.ts';

/**
 * What the rules say of a wire that is held over a target: a new one, or an old one with another end. `isWhole` looks
 * for fixes and ways round too.
 */
export function verdictOnWire(
  checker: Checker,
  { from, moving }: Pick<Connecting, 'from' | 'moving'>,
  to: Anchor,
  isWhole: boolean,
): Verdict {
  if (moving) return judgeReconnect(checker, moving.wire, moving.end, to, isWhole);
  return isWhole ? judgeConnection(checker, from, to) : judgeDirect(checker, from, to);
}
