import { describe, expect, test } from 'vitest';
import { readDesign } from './document.ts';
import { currentVersion } from './migrations.ts';
import { isObject } from './references.ts';
import { writeDesign } from './write-design.ts';

// A file of each version as that version wrote it. None is ever changed again: whoever has one must be able to open it.

const files = import.meta.glob<{ default: unknown }>('./stored/version-*.json', { eager: true });
const versionOf = (file: string): number => Number(/version-(\d+)\.json$/.exec(file)?.[1]);

test('a file of every version is kept, the present one included', () => {
  const kept = Object.keys(files).map(versionOf);
  const wanted = Array.from({ length: currentVersion }, (_, index) => index + 1);
  expect(kept.sort((a, b) => a - b)).toEqual(wanted);
});

describe.each(Object.entries(files).map(([file, { default: stored }]) => ({ version: versionOf(file), stored })))(
  'the file of version $version',
  ({ version, stored }) => {
    const read = readDesign(stored);

    test('is one of that version', () => {
      expect(stored).toMatchObject({ version });
    });

    test('opens, with all of its resources, notes and places', () => {
      if (!read.ok) throw new Error(read.problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
      expect(read.value.version).toBe(currentVersion);
      const { resources, notes, layout } = isObject(stored) ? stored : {};
      expect(Object.keys(read.value.resources)).toEqual(Object.keys(isObject(resources) ? resources : {}));
      expect(Object.keys(read.value.notes)).toEqual(Object.keys(isObject(notes) ? notes : {}));
      expect(Object.keys(read.value.layout)).toEqual(Object.keys(isObject(layout) ? layout : {}));
    });

    test('is saved as a file of the present version that opens to the same design', () => {
      if (!read.ok) throw new Error('It does not open');
      expect(readDesign(JSON.parse(writeDesign(read.value)))).toEqual(read);
      if (version === currentVersion) expect(JSON.parse(writeDesign(read.value))).toEqual(stored);
    });
  },
);
