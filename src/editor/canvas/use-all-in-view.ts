import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { around, type Rect, type Scene } from '../../core/index.ts';

/** Whether nothing lies outside of the window: an overview would then show what is seen anyway. */
export function useAllInView(scene: Scene, beside: Rect | undefined): boolean {
  const picture = useMemo(
    () => around([...scene.nodes.map(({ rect }) => rect), ...(beside ? [beside] : [])]),
    [scene, beside],
  );
  return useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!picture) return true;
    const left = picture.x * zoom + x;
    const top = picture.y * zoom + y;
    return left >= 0 && top >= 0 && left + picture.width * zoom <= width && top + picture.height * zoom <= height;
  });
}
