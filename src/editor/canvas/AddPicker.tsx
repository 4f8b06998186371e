import { useMemo } from 'react';
import {
  type Anchor,
  Checker,
  chainBetween,
  type Design,
  isOnWorkingPath,
  judgeDirect,
  type Point,
  resourceOf,
} from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { handsMessages } from '../messages/hands.ts';
import { paletteMessages } from '../messages/palette.ts';
import { drawnAs } from '../palette/drawn-as.ts';
import { type PaletteItem, paletteItems } from '../palette/items.ts';
import { type Put, putItem } from '../palette/put.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { Picker, type PickerOption } from '../ui/Picker.tsx';

export interface AddPickerProps {
  readonly design: Design;
  /** Where the new thing stands, in flow coordinates, and where the list does, in the window. */
  readonly at: Point;
  readonly client: Point;
  /** Container under the point. */
  readonly into: string | undefined;
  /** The end of a wire that was dropped on empty canvas: only what can take it is offered. */
  readonly from?: Anchor;
  /** What may stand between the ends of the selected wire; nothing where none is selected. */
  readonly between?: (item: PaletteItem) => Between | undefined;
  readonly onPick: (item: PaletteItem, put: Put) => void;
  readonly onClose: () => void;
}

/** Something put into a wire: the design with it, and what was said of it. */
export interface Between {
  readonly put: Put;
  readonly detail: string;
}

/** What can be put here: everything, or only what a dropped wire may end at, legal first. */
export function AddPicker({ design, at, client, into, from, between, onPick, onClose }: AddPickerProps) {
  const entries = useMemo(() => offers(design, at, into, from, between), [design, at, into, from, between]);
  const options = entries.map(
    ({ item, detail, completes, inserts }, index): PickerOption => ({
      id: String(index),
      label: item.label,
      detail: detail ?? item.purpose,
      group: inserts ? handsMessages.inserts : completes ? handsMessages.completes : paletteMessages.groups[item.group],
      icon: <KindIcon {...drawnAs(item)} size={20} />,
      ...(item.words === undefined ? {} : { words: item.words }),
    }),
  );
  return (
    <Picker
      label={from ? text.addMenu : text.addHere}
      searchLabel={text.addSearch}
      emptyText={text.addNothing}
      options={options}
      at={client}
      onPick={(id) => {
        const entry = entries[Number(id)];
        if (entry) onPick(entry.item, entry.put);
      }}
      onClose={onClose}
    />
  );
}

interface Offer {
  readonly item: PaletteItem;
  readonly put: Put;
  readonly detail?: string;
  /** A request gets through from end to end once it is there. */
  readonly completes?: boolean;
  /** It goes into the selected wire. */
  readonly inserts?: true;
}

function offers(
  design: Design,
  at: Point,
  into: string | undefined,
  from: Anchor | undefined,
  between: AddPickerProps['between'],
): Offer[] {
  const inserted = paletteItems.flatMap((item): Offer[] => {
    const found = between?.(item);
    return found ? [{ item, ...found, inserts: true }] : [];
  });
  const container = resourceOf(design, into);
  // One engine goes from proposal to proposal: a new one for each would judge the whole design each time.
  const checker = from && new Checker(design);
  const found = paletteItems.flatMap((item): Offer[] => {
    const put = putItem(design, item, at, container, from);
    if (!put) return [];
    if (!from || !checker) return [{ item, put }];
    const to = put.ids[0];
    if (to === undefined) return [];
    checker.update(put.design);
    const verdicts = Object.keys(put.design.resources)
      .filter((id) => !Object.hasOwn(design.resources, id))
      .map((id) => judgeDirect(checker, from, { id }));
    const best = verdicts.find(({ verdict }) => verdict === 'ok' || verdict === 'warning' || verdict === 'unchecked');
    if (best?.edit) {
      const after = best.edit(put.design);
      checker.update(after);
      return [{ item, put: { ...put, design: after }, detail: best.reason, completes: isOnWorkingPath(checker, to) }];
    }
    // A load balancer comes with everything that has to stand between.
    const way = item.make.type === 'loadBalancer' ? chainBetween(checker, from, { id: to }) : undefined;
    if (!way?.chain) return [];
    const after = way.chain.edit(put.design);
    checker.update(after);
    return [{ item, put: { ...put, design: after }, detail: way.reason, completes: isOnWorkingPath(checker, to) }];
  });
  return [...inserted, ...found.filter(({ completes }) => completes), ...found.filter(({ completes }) => !completes)];
}
