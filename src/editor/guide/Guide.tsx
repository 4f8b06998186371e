import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { FloatingBar } from '../frame/FloatingBar.tsx';
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
  const [isOn, setOn] = useState(() => recall('guide') !== 'no');
  const step = useMemo(() => (isOn ? nextStep(design) : undefined), [design, isOn]);
  if (!step) return null;
  const item = step.item === undefined ? undefined : paletteItem(step.item);
  return (
    <FloatingBar label={text.label} text={step.text}>
      {item && (
        <Button size="small" onClick={() => onAdd(item, step.into)}>
          {text.add(item.label)}
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
