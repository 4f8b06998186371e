import { type ReactFlowProps, SelectionMode } from '@xyflow/react';
import type { BoxNode } from './boxes.ts';
import { CardNode } from './CardNode.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { NoteNode } from './NoteNode.tsx';

/**
 * How React Flow is used, whatever the design: as a surface with boxes on it. Wires, keys and the focus are the canvas's
 * own. Lists stand here because React Flow sets itself up anew for one that is another, even with the same contents.
 */
export const flowSettings = {
  edges: [],
  nodeTypes: { card: CardNode, container: ContainerNode, note: NoteNode },
  minZoom: 0.05,
  maxZoom: 2.5,
  snapGrid: [4, 4],
  nodeDragThreshold: 3,
  nodesFocusable: false,
  nodesConnectable: false,
  elevateNodesOnSelect: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Control', 'Meta'],
  selectionOnDrag: true,
  selectionMode: SelectionMode.Full,
  panOnDrag: [1, 2],
  zoomOnDoubleClick: false,
} satisfies ReactFlowProps<BoxNode>;
