import type { ReactFlowProps } from '@xyflow/react';
import type { BoxNode } from './boxes.ts';
import { CardNode } from './CardNode.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { NoteNode } from './NoteNode.tsx';
import { surfaceSettings } from './surface-settings.ts';

/** The surface with boxes on it. */
export const flowSettings = {
  ...surfaceSettings,
  nodeTypes: { card: CardNode, container: ContainerNode, note: NoteNode },
} satisfies ReactFlowProps<BoxNode>;
