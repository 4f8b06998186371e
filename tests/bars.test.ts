import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What must hold whatever else changes. A test that stands for one of them bears its number: `(bar 8)`. */
const bars: Readonly<Record<number, string>> = {
  1: 'a refused connection says rule, reason, a fix or that none is known, and where that is written',
  3: 'every ordered pair of kinds has a verdict with words',
  4: 'a first load balancer is drawn without reading anything',
  5: 'the same by keyboard alone, and through the outline alone',
  6: 'axe finds nothing',
  7: 'as many undos as steps lead back to the same bytes',
  8: 'a killed tab loses at most a second',
  9: 'file, link, PNG, SVG, clipboard and Compute JSON come back as they went',
  10: 'an SVG is text that any program draws, and small',
  11: 'the same input gives the same layout and the same bytes',
  12: 'canvas, command line and export find the same',
  13: 'no request to anywhere else',
  15: 'finding, box, field and exported line lead to each other',
};

function testFiles(folder: string): readonly string[] {
  return readdirSync(join(import.meta.dirname, '..', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:test|spec)\.ts$/.test(name))
    .map((name) => join(import.meta.dirname, '..', folder, name));
}

const titled = ['src', 'tests', 'e2e']
  .flatMap(testFiles)
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\((?:bar|bars) ([\d, and]+)\)['`]/g)].flatMap(([, numbers = '']) =>
      numbers.split(/, | and /).map(Number),
    ),
  );

test.each(Object.entries(bars))('bar %s has a test: %s', (number) => {
  expect(titled).toContain(Number(number));
});

test('no test bears the number of a bar that there is not', () => {
  expect(titled.filter((number) => !(number in bars))).toEqual([]);
});
