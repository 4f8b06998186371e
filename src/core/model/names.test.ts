import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resourceName } from '../facts/names.ts';
import { freeName, nameFlaw, quoted, slugify } from './names.ts';

describe('names', () => {
  test('a text has no flaw exactly where the pattern of resource names fits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[-a-z0-9]{1,70}$/)), (text) => {
        const fits = resourceName.pattern.test(text) && text.length <= resourceName.maxLength;
        expect(nameFlaw(text) === undefined).toBe(fits);
      }),
    );
  });

  test.each([
    ['Web', 1, 'W'],
    ['web server', 4, ' '],
    ['web_1', 4, '_'],
    ['web-', 4, '-'],
    ['a💥b', 2, '💥'],
  ])('the flaw of %j is character %i', (text, position, character) => {
    expect(nameFlaw(text)).toMatchObject({ position, character });
  });

  test.each([
    ['Web Server', 'web-server'],
    ['myNetwork', 'my-network'],
    ['Zürich', 'zurich'],
    ['2nd', 'n2nd'],
    ['--a--', 'a'],
    ['日本', 'x'],
  ])('%j becomes %j', (text, slug) => {
    expect(slugify(text, 'x')).toBe(slug);
  });

  test('whatever is made a name is one, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slug = slugify(text, 'fallback');
        expect(nameFlaw(slug)).toBeUndefined();
        expect(slugify(slug, 'fallback')).toBe(slug);
      }),
    );
  });

  test('a free name is a name that is not taken', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,63}$/), fc.nat({ max: 120 }), (base, count) => {
        const taken = new Set<string>();
        for (let turn = 0; turn < count; turn += 1) {
          const name = freeName(base, (one) => taken.has(one));
          expect(taken.has(name)).toBe(false);
          expect(nameFlaw(name)).toBeUndefined();
          taken.add(name);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('an endless name is shortened in a sentence', () => {
    expect(quoted('a'.repeat(1000)).length).toBeLessThan(80);
    expect(quoted('web')).toBe('“web”');
  });
});
