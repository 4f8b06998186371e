import { expect, test } from 'vitest';
import { inView, isSpent, isWorn, type ViewState, wantedPicture } from './view-area.ts';

const view = (x: number, y: number, zoom: number): ViewState => ({ transform: [x, y, zoom], width: 800, height: 600 });
/** So large that an edge of the picture is never the edge of the design. */
const endless = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

test('a view says what of the design it shows', () => {
  expect(inView(view(-100, 50, 0.5))).toEqual({ x: 200, y: -100, width: 1600, height: 1200 });
});

test('a picture reaches beyond the view that it was painted for, on whole pixels of the window', () => {
  const { area, zoom } = wantedPicture(view(-100, 50, 0.5));
  expect(zoom).toBe(0.5);
  expect(area).toEqual({ x: -600, y: -700, width: 3200, height: 2400 });
  expect(Number.isInteger(area.x * zoom - 100)).toBe(true);
});

test('it stands in while the view moves within it, and no further', () => {
  const painted = wantedPicture(view(0, 0, 1));
  expect(isSpent(painted, view(390, -290, 1), endless)).toBe(false);
  expect(isSpent(painted, view(410, 0, 1), endless)).toBe(true);
  expect(isWorn(painted, view(0, 0, 1), endless)).toBe(false);
  expect(isWorn(painted, view(300, 0, 1), endless)).toBe(true);
});

test('it is scaled for a while, painted anew when the view rests, and at once when it would look wrong', () => {
  const painted = wantedPicture(view(0, 0, 1));
  expect(isSpent(painted, view(0, 0, 1.5), endless)).toBe(false);
  expect(isWorn(painted, view(0, 0, 1.5), endless)).toBe(true);
  expect(isSpent(painted, view(0, 0, 2.3), endless)).toBe(true);
  expect(isSpent(painted, view(0, 0, 0.5), endless)).toBe(true);
});

test('where the whole design is in the picture, moving the view asks for nothing', () => {
  const painted = wantedPicture(view(0, 0, 1));
  const small = { x: 100, y: 100, width: 300, height: 200 };
  expect(isSpent(painted, view(5000, 0, 1), small)).toBe(false);
  expect(isWorn(painted, view(5000, 0, 1), small)).toBe(false);
});

test('on the way out it reaches as far as it will be shrunk, coarse until the view rests', () => {
  const painted = wantedPicture(view(0, 0, 1), 'out');
  // Around the middle, as the view shrinks.
  expect(isSpent(painted, view(200, 150, 0.5), endless)).toBe(false);
  expect(isSpent(wantedPicture(view(0, 0, 1)), view(240, 180, 0.4), endless)).toBe(true);
  expect(isWorn(painted, view(0, 0, 1), endless)).toBe(true);
});

test('on the way in it is hardly larger than the view', () => {
  const { area } = wantedPicture(view(0, 0, 1), 'in');
  expect([area.width, area.height]).toEqual([960, 720]);
});
