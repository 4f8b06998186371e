import { expect, test } from 'vitest';
import { detailAt } from './boxes.ts';
import { titleScale } from './painting/paint-container.ts';
import { foldReach } from './use-title-scale.ts';

test.each([0.25, 0.3, 0.45, 0.6, 1, 2])('at a zoom of %d the button that collapses is 24 pixels wide', (zoom) => {
  const width = (26 + foldReach(zoom)) * zoom * titleScale(zoom, detailAt(zoom));
  expect(width).toBeGreaterThanOrEqual(24);
  // Not much more, or it would take the clicks of its neighbours.
  expect(width).toBeLessThan(zoom > 0.6 ? 60 : 30);
});
