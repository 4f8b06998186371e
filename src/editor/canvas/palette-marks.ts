import type { SceneNode } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { PaletteItem } from '../palette/items.ts';
import type { BoxMark } from './canvas-context.ts';

export const noMarks: ReadonlyMap<string, BoxMark> = new Map();

/** What lies under a dragged item of the palette: containers take it in; only a VM takes a network interface. */
export function paletteMarks({ make }: PaletteItem, under: SceneNode | undefined): ReadonlyMap<string, BoxMark> {
  if (!under || under.shape === 'note') return noMarks;
  if (make.type === 'nic')
    return new Map([
      [under.id, under.kind === 'vm' ? { state: 'legal' } : { state: 'illegal', message: text.nicNeedsVm }],
    ]);
  return under.shape === 'container' ? new Map([[under.id, { state: 'drop' }]]) : noMarks;
}
