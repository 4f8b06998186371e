import { expect, test } from 'vitest';
import { changeSettings, currentSettings, defaultSettings, readSettings } from './settings.ts';

test.each([
  undefined,
  '',
  'null',
  '[]',
  '"pan"',
  '{oops',
  '{"scroll":"sideways","snap":"yes","grid":1,"keys":[]}',
  '{"keys":{"undo":"Mod+z","redo":[1],"copy":[""]}}',
])('what cannot be read is as if nothing were kept: %s', (kept) => {
  expect(readSettings(kept)).toEqual(defaultSettings);
});

test('what can be read stays, also beside what cannot', () => {
  const kept = { scroll: 'pan', snap: false, later: true, grid: 'no', keys: { undo: ['u'], redo: [], cut: 3 } };
  const before = { ...defaultSettings, scroll: 'zoom' } as const;
  expect(readSettings(JSON.stringify(kept), before)).toEqual({
    ...before,
    scroll: 'pan',
    snap: false,
    keys: { undo: ['u'], redo: [] },
  });
});

test('a change holds although there is nowhere to keep it', () => {
  const before = currentSettings();
  changeSettings({ snap: false });
  expect(currentSettings()).toEqual({ ...before, snap: false });
  changeSettings({ snap: true });
});
