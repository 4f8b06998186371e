import { type Situation, selectedBoxes, selectedFrontend, waysAt } from './situation.ts';
import type { CommandId } from './table.ts';

type Groups = readonly (readonly CommandId[])[];

/** The commands of a context menu, in groups. What is selected decides. */
export function menuFor(situation: Situation): Groups {
  return groupsFor(situation).filter((group) => group.length > 0);
}

function groupsFor(situation: Situation): Groups {
  const boxes = selectedBoxes(situation).flatMap((id) => situation.boxOf.get(id) ?? []);
  const ways = waysAt(situation).length > 0 ? (['fixes'] as const) : [];
  const [first] = boxes;
  if (boxes.length > 1) {
    return [
      [...(boxes.length === 2 ? (['why'] as const) : []), ...ways],
      ['copy', 'cut', 'duplicate'],
      ['selectUpstream', 'selectDownstream', 'selectConnected', 'fitSelection'],
      ['remove'],
      ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
      boxes.length > 2 ? ['distributeAcross', 'distributeDown'] : [],
      ['tidySelection', 'pin', 'fold'],
    ];
  }
  if (first) {
    return [
      first.shape === 'note'
        ? ['edit']
        : first.shape === 'container'
          ? ['add', 'edit', 'connect', ...ways]
          : [
              'edit',
              'connect',
              'connectAny',
              ...(selectedFrontend(situation) ? (['traceHere'] as const) : []),
              ...ways,
            ],
      ['copy', 'cut', 'duplicate'],
      first.shape === 'note'
        ? ['fitSelection']
        : ['selectUpstream', 'selectDownstream', 'selectConnected', 'fitSelection'],
      first.shape === 'container' || first.parent !== undefined ? ['pin', 'fold'] : ['pin'],
      first.shape === 'note' ? ['remove'] : ['remove', 'rejoin'],
    ];
  }
  if (situation.wire !== undefined) return [['edit', 'moveEnd', ...ways], ['remove']];
  return [
    ['add', 'paste'],
    ['selectAll', 'search'],
    ['tidy', 'tidyNew', 'foldAll', 'unfoldAll'],
    ['hideFrames', 'showRegions', 'showZones'],
    ['fit', 'zoomFull', 'grid', 'snap'],
    ['palette', 'help'],
  ];
}
