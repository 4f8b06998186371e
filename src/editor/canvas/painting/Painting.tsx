import { useMemo } from 'react';
import type { Id, Point, SceneNode } from '../../../core/index.ts';
import type { BoxNode } from '../boxes.ts';
import styles from './Painting.module.css';
import { Picture } from './Picture.tsx';
import type { PictureOf } from './paint-picture.ts';

export interface PaintingProps extends PictureOf {
  /** The boxes that are elements. */
  readonly nodes: readonly BoxNode[];
  /** How far boxes are from where the scene has them, while they are dragged. */
  readonly offsets: ReadonlyMap<Id, Point>;
}

const none: ReadonlySet<never> = new Set<never>();

/** A large design, painted: what stands still as one picture, and what is carried without being an element as another. */
export function Painting({ nodes, offsets, ...picture }: PaintingProps) {
  const { scene, lifted } = picture;
  // The same list as long as nothing else is carried: the picture then only moves.
  const known = nodes.map(({ id }) => id).join(' ');
  const carried = useMemo((): readonly SceneNode[] => {
    if (lifted.size === 0) return [];
    const elements = new Set(known.split(' '));
    return scene.nodes.filter(({ id }) => lifted.has(id) && !elements.has(id));
  }, [scene, lifted, known]);
  const inHand = useMemo(() => ({ ...scene, nodes: carried, wires: [] }), [scene, carried]);
  const [by] = offsets.values();
  return (
    <>
      <Picture {...picture} />
      {carried.length > 0 && (
        <div className={styles.carried} style={by && { transform: `translate(${by.x}px, ${by.y}px)` }}>
          <Picture {...picture} scene={inHand} lifted={none} loose={none} hasGrid={false} />
        </div>
      )}
    </>
  );
}
