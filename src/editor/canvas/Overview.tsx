import { MiniMap } from '@xyflow/react';
import { memo } from 'react';
import type { Id, Scene, SceneNode } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import styles from './Canvas.module.css';

/** React Flow computes the scale from the size, so it must be told here. */
const size = { width: 168, height: 112 };

export interface OverviewProps {
  readonly scene: Scene;
  readonly problems: ReadonlyMap<Id, { readonly worst: string }>;
}

/** The whole design in small, with what has findings marked. */
export const Overview = memo(function Overview({ scene, problems }: OverviewProps) {
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel={text.minimap}
      nodeClassName={(node) => minimapClass(node.id, scene.boxOf.get(node.id)?.shape, problems)}
      className={styles.minimap ?? ''}
      style={size}
    />
  );
});

function minimapClass(
  id: Id,
  shape: SceneNode['shape'] | undefined,
  problems: ReadonlyMap<Id, { readonly worst: string }>,
): string {
  const worst = problems.get(id)?.worst;
  const kind = shape === 'container' ? styles.miniContainer : styles.miniCard;
  const problem = worst === 'error' ? styles.miniError : worst === 'warning' ? styles.miniWarning : '';
  return `${kind ?? ''} ${problem ?? ''}`;
}
