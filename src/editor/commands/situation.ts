import type { Id, Scene } from '../../core/index.ts';
import type { Designer } from '../../store/designer.ts';
import { commandMessages } from '../messages/commands.ts';
import { endsOf, fixesAt, type Way } from './fixes-at.ts';
import type { Need } from './table.ts';

/** What decides whether a command has a meaning now. */
export type Situation = Pick<Designer, 'design' | 'selected' | 'wire' | 'past' | 'future' | 'findings'> & {
  readonly boxOf: Scene['boxOf'];
  readonly wires: Scene['wires'];
};

/** The boxes that are selected, each once: several members of a load balancer are one card. */
export function selectedBoxes({ selected, boxOf }: Pick<Situation, 'selected' | 'boxOf'>): readonly Id[] {
  return [...new Set(selected.flatMap((id) => boxOf.get(id)?.id ?? []))];
}

/** The ways out of what is found at the selected boxes or the selected wire; of everything where nothing is selected. */
export function waysAt(situation: Situation): readonly Way[] {
  const { selected, wire, findings, boxOf, wires } = situation;
  const members = selected.flatMap((id) => boxOf.get(id)?.members ?? [id]);
  const drawn = wire === undefined ? undefined : wires.find(({ id }) => id === wire);
  return fixesAt(findings, new Set([...members, ...(drawn ? endsOf(drawn) : [])]));
}

/** The forwarding rule of the one selected box; of a load balancer with several its first. */
export function selectedFrontend(situation: Situation): Id | undefined {
  const [box, another] = selectedBoxes(situation).flatMap((id) => situation.boxOf.get(id) ?? []);
  if (!box || another) return undefined;
  const asked = situation.selected.find((id) => box.members.includes(id));
  const members = asked === undefined ? box.members : [asked, ...box.members];
  return members.find((id) => situation.design.resources[id]?.kind === 'forwardingRule');
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
    case 'fixes':
      return waysAt(situation).length > 0;
    case 'frontend':
      return selectedFrontend(situation) !== undefined;
  }
}
