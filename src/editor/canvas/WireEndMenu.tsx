import { useEffect, useState } from 'react';
import type { Point } from '../../core/index.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { Menu } from '../ui/Menu.tsx';

export interface WireEndMenuProps {
  /** Where the wire was let go, in the window. */
  readonly at: Point;
  readonly onNew: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The end of a wire was dropped where nothing is: nothing is lost without a word. */
export function WireEndMenu({ at, onNew, onRemove, onClose }: WireEndMenuProps) {
  const [anchor, setAnchor] = useState<Point | null>(null);
  // In the next frame: the release of the pointer that opened it would close it again at once.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setAnchor(at));
    return () => cancelAnimationFrame(frame);
  }, [at]);
  return (
    <Menu
      open
      label={text.wireEnd}
      anchor={anchor}
      onClose={onClose}
      entries={[
        { id: 'new', label: text.wireEndNew, onSelect: onNew },
        { id: 'remove', label: text.wireEndRemove, danger: true, onSelect: onRemove },
        { type: 'separator', id: 'line' },
        { id: 'cancel', label: text.wireEndCancel, onSelect: onClose },
      ]}
    />
  );
}
