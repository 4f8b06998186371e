import type { PaletteItem } from '../palette/items.ts';

export interface CanvasProps {
  /** The palette item that waits to be placed by a click. */
  readonly placing: PaletteItem | undefined;
  readonly onPlaced: () => void;
  /** The palette item that is being dragged; the browser does not tell what it is before the drop. */
  readonly dragging: PaletteItem | undefined;
  /** Puts the focus into the inspector. */
  readonly onEdit: () => void;
}
