import { type ReactFlowProps, SelectionMode } from '@xyflow/react';

/**
 * How React Flow is used, whatever is on it: as a surface. Wires, keys and the focus are the canvas's own. Lists stand
 * here because React Flow sets itself up anew for one that is another, even with the same contents.
 */
export const surfaceSettings = {
  edges: [],
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
} satisfies ReactFlowProps;
