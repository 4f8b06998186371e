import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { FloatingBar } from '../frame/FloatingBar.tsx';
import { fitSoon } from '../learn/fit-soon.ts';
import { guideMessages as text } from '../messages/guide.ts';
import { type PaletteItem, paletteItem } from '../palette/items.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { recall, remember } from '../ui/remembered.ts';
import { nextStep } from './next-step.ts';

export interface GuideProps {
  readonly onAdd: (item: PaletteItem, into: Id | undefined) => void;
}

/** One line at the foot of the canvas: what to do next, until the first design is whole or somebody closes it for good. */
export function Guide({ onAdd }: GuideProps) {
  const design = useDesigner((designer) => designer.design);
  const store = useDesignerStore();
  const centre = useCommands();
  const [isOn, setOn] = useState(() => recall('guide') !== 'no');
  const findings = useDesigner((designer) => designer.findings);
  const step = useMemo(() => (isOn ? nextStep(design, findings) : undefined), [design, findings, isOn]);
  if (!step) return null;
  const { from, mend } = step;
  const item = step.item === undefined ? undefined : paletteItem(step.item);
  const add = (one: PaletteItem) => {
    onAdd(one, step.into);
    // The next step joins it to what was there: both have to be seen.
    fitSoon(centre);
  };
  const runAt = (id: Id, command: 'connect' | 'fixes') => {
    store.getState().select([id]);
    centre.run(command);
  };
  return (
    <FloatingBar label={text.label} text={step.text}>
      {item && (
        <Button size="small" onClick={() => add(item)}>
          {text.add(item.label)}
        </Button>
      )}
      {from !== undefined && (
        <Button size="small" onClick={() => runAt(from, 'connect')}>
          {text.connect(design.resources[from]?.name ?? from)}
        </Button>
      )}
      {mend !== undefined && (
        <Button size="small" onClick={() => runAt(mend, 'fixes')}>
          {text.ways}
        </Button>
      )}
      <IconButton
        size="small"
        label={text.close}
        icon={<X size={14} aria-hidden="true" />}
        tooltipSide="top"
        onClick={() => {
          remember('guide', 'no');
          setOn(false);
        }}
      />
    </FloatingBar>
  );
}
