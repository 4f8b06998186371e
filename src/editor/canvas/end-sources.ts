import { type Checker, called, fixedEnd, judgeReconnect, type SceneWire } from '../../core/index.ts';
import { handsMessages as text } from '../messages/hands.ts';
import type { ConnectSource } from './ConnectPicker.tsx';

/** The two ends of a wire, each of which may go elsewhere: what it points to first. */
export function endSources(checker: Checker, wire: SceneWire): readonly ConnectSource[] {
  return (['to', 'from'] as const).map((end) => ({
    label: text.endNow[end](called(checker.design, { id: end === 'to' ? wire.target : wire.holder.id })),
    box: fixedEnd(checker, wire, end).id,
    judge: (to) => judgeReconnect(checker, wire, end, to),
  }));
}
