import type { Id, Scene } from '../../core/index.ts';
import type { Designer } from '../../store/designer.ts';
import { commandMessages } from '../messages/commands.ts';
import type { Need } from './table.ts';

/** What decides whether a command has a meaning now. */
export type Situation = Pick<Designer, 'design' | 'selected' | 'wire' | 'past' | 'future' | 'findings'> & {
  readonly boxOf: Scene['boxOf'];
};

/** The boxes that are selected, each once: several members of a load balancer are one card. */
export function selectedBoxes({ selected, boxOf }: Pick<Situation, 'selected' | 'boxOf'>): readonly Id[] {
  return [...new Set(selected.flatMap((id) => boxOf.get(id)?.id ?? []))];
}

/** Why what a command needs is not there; nothing where it is. */
export function reasonAgainst(need: Need | undefined, situation: Situation): string | undefined {
  return need === undefined || isMet(need, situation) ? undefined : commandMessages.reasons[need];
}

function isMet(need: Need, situation: Situation): boolean {
  const { design, selected, wire, past, future, findings } = situation;
  switch (need) {
    case 'past':
      return past.length > 0;
    case 'future':
      return future.length > 0;
    case 'something':
      return selected.length > 0 || wire !== undefined;
    case 'boxes':
      return selected.length > 0;
    case 'two':
      return selectedBoxes(situation).length >= 2;
    case 'pair':
      return selectedBoxes(situation).length === 2;
    case 'three':
      return selectedBoxes(situation).length >= 3;
    case 'design':
      return Object.keys(design.resources).length + Object.keys(design.notes).length > 0;
    case 'findings':
      return findings.length > 0;
  }
}
