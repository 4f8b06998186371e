import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import type { CardContent } from './card.ts';
import type { Point, Rect } from './geometry.ts';

/** One box of the picture. Its id is that of the resource; a load balancer has the id of its leading member. */
export interface SceneNode {
  readonly id: Id;
  readonly shape: 'card' | 'container' | 'note';
  readonly kind: Resource['kind'] | 'loadBalancer' | 'note' | 'region' | 'zone';
  readonly rect: Rect;
  /** The container that it is drawn in. */
  readonly parent?: Id;
  readonly depth: number;
  /** Every resource that the box stands for: selecting it selects them. None of a frame of a region or zone. */
  readonly members: readonly Id[];
  readonly card: CardContent;
  /** Address range and region of a container. */
  readonly details?: readonly string[];
  readonly negType?: string;
  /** A collapsed container: what is in it and not drawn. */
  readonly folded?: Folded;
}

/** What a collapsed container keeps out of sight. */
export interface Folded {
  /** How many boxes. */
  readonly count: number;
  /** `12 VM instances, 2 Subnets`. */
  readonly summary: string;
  /** Every resource in there. */
  readonly ids: readonly Id[];
}

/** One reference, drawn. It starts at the box that sends traffic and ends at the one that gets it. */
export interface SceneWire {
  readonly id: string;
  readonly relation: string;
  readonly from: Id;
  readonly to: Id;
  readonly start: Point;
  readonly end: Point;
  /** The side of the box at which it ends: wires come in at the left, but go round to what stands below. */
  readonly endSide: 'left' | 'right';
  /** Rows at which it starts and ends; the header where absent. */
  readonly fromRow?: string;
  readonly toRow?: string;
  /** The reference itself: who holds it, in which part and field. Findings at that place are findings of the wire. */
  readonly holder: { readonly id: Id; readonly part?: string; readonly field: string };
  readonly target: Id;
  /** How many references it bundles. */
  readonly count: number;
  /** The other references of a bundle that ends at, or comes from, a collapsed container. */
  readonly also?: readonly SceneWire['holder'][];
}

/** All that is drawn of a design, with places; nothing of it is stored. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly wires: readonly SceneWire[];
  /** The box of a resource. One in a collapsed container is not among the nodes, and has the rectangle of the container. */
  readonly boxOf: ReadonlyMap<Id, SceneNode>;
  /** The box in which a resource is to be seen: its own, or the collapsed container around it. */
  readonly shownIn: ReadonlyMap<Id, SceneNode>;
}

/** A box before it has a place. */
export interface Content extends Omit<SceneNode, 'rect' | 'depth'> {
  readonly size: { readonly width: number; readonly height: number };
}
