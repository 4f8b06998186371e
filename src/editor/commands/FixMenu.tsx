import { useMemo } from 'react';
import type { Point } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { commandMessages } from '../messages/commands.ts';
import { findingsMessages } from '../messages/findings.ts';
import { Picker, type PickerOption } from '../ui/Picker.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { announce } from '../ui/status.ts';
import { useCommands } from './centre.ts';
import { waysAt } from './situation.ts';

const text = commandMessages.fixes;

/** The ways out of what is found at the selection, or in the whole design where nothing is selected. */
export function FixMenu({ at, onClose }: { readonly at: Point; readonly onClose: () => void }) {
  const store = useDesignerStore();
  const centre = useCommands();
  const findings = useDesigner((designer) => designer.findings);
  // Whatever the list is made of then stays while it is open, but for what is found.
  const ways = useMemo(() => waysAt({ ...centre.situation(), findings }), [centre, findings]);

  const options = ways.map(
    ({ finding, fix }, index): PickerOption => ({
      id: String(index),
      label: fix.title,
      detail: `${finding.message} ${findingsMessages.safety[fix.safety]}.`,
      words: finding.rule.id,
      icon: <SeverityMark severity={finding.severity} text={findingsMessages.severity[finding.severity]} hideText />,
    }),
  );

  return (
    <Picker
      label={text.title}
      searchLabel={text.search}
      emptyText={text.nothing}
      options={options}
      at={at}
      onPick={(id) => {
        const way = ways[Number(id)];
        onClose();
        if (!way) return;
        store.getState().commit(findingsMessages.fixStep(way.fix.title), way.fix.edit);
        announce(findingsMessages.fixed(way.fix.title, store.getState().findings.length));
      }}
      onClose={onClose}
    />
  );
}
