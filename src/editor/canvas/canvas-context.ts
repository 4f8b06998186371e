import { createContext, type PointerEvent, useContext } from 'react';
import type { Anchor, Id, SceneNode } from '../../core/index.ts';
import type { Change } from '../comparing/ChangeMark.tsx';
import type { PortState } from '../ui/cards/Port.tsx';
import type { BoxProblems } from './problems.ts';

/** How a box looks while a wire is on its way, while something is dragged over it, or while a request is traced. */
export interface BoxMark {
  readonly state: 'legal' | 'illegal' | 'dimmed' | 'drop' | 'refused' | 'present';
  readonly message?: string;
}

/** What boxes need from the canvas around them and cannot have in their data without being drawn anew each time. */
export interface CanvasContextValue {
  readonly problems: ReadonlyMap<Id, BoxProblems>;
  readonly marks: ReadonlyMap<string, BoxMark>;
  /** While the design is compared with another one: what became of each box. */
  readonly changes: ReadonlyMap<Id, Change>;
  readonly active: Id | undefined;
  /** Containers with something in them. */
  readonly filled: ReadonlySet<Id>;
  readonly wired: ReadonlySet<string>;
  readonly startWire: (
    node: SceneNode,
    anchor: Anchor,
    row: number | undefined,
    side: 'left' | 'right',
    event: PointerEvent,
  ) => void;
  readonly boxId: (id: Id) => string;
  /** Collapses a container, or expands it. */
  readonly toggleFold: (box: SceneNode) => void;
  /** Whether automatic layout leaves a box where it is. */
  readonly isPinned: (box: SceneNode) => boolean;
}

export const CanvasContext = createContext<CanvasContextValue | undefined>(undefined);

export function useCanvas(): CanvasContextValue {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('A box outside of a canvas.');
  return value;
}

export function portState(value: CanvasContextValue, key: string): PortState {
  const mark = value.marks.get(key)?.state;
  if (mark === 'legal' || mark === 'illegal') return mark;
  return value.wired.has(key) ? 'connected' : 'idle';
}
