import { describe, expect, test } from 'vitest';
import { currentVersion, type Migration, migrate, migrations, type RawDocument } from './migrations.ts';

/** A chain of `length` steps, each of which writes down that it ran. */
function chainOf(length: number): readonly Migration[] {
  return Array.from({ length }, (_, index) => ({
    from: index + 1,
    what: `Step ${index + 1}.`,
    up: (document: RawDocument) => ({ ...document, trail: [...trailOf(document), index + 1] }),
  }));
}

const trailOf = (document: RawDocument): readonly unknown[] => (Array.isArray(document.trail) ? document.trail : []);

describe('a chain of migrations', () => {
  const chain = chainOf(4);

  test.each([1, 2, 3, 4, 5])('runs every later step once and in order, from version %i', (version) => {
    const { document, ran } = migrate({ version, kept: 'as it was' }, version, chain);
    const wanted = [1, 2, 3, 4].filter((step) => step >= version);
    expect(trailOf(document)).toEqual(wanted);
    expect(ran.map(({ from }) => from)).toEqual(wanted);
    expect(document).toMatchObject({ version: 5, kept: 'as it was' });
  });

  test('goes the same way in one run and in two', () => {
    const half = migrate({ version: 1 }, 1, chain.slice(0, 2)).document;
    expect(migrate(half, 3, chain).document).toEqual(migrate({ version: 1 }, 1, chain).document);
  });

  test('leaves the document it was given as it is', () => {
    const before = Object.freeze({ version: 1, trail: Object.freeze([]) });
    migrate(before, 1, chain);
    expect(before).toEqual({ version: 1, trail: [] });
  });

  test('throws where a step is missing or out of place', () => {
    const [first, second, third] = chain;
    if (!first || !second || !third) throw new Error('The chain is too short');
    expect(() => migrate({ version: 1 }, 1, [first, third])).toThrow(/version 2/);
    expect(() => migrate({ version: 1 }, 1, [second, first])).toThrow(/version 1/);
    expect(() => migrate({ version: 0 }, 0, chain)).toThrow(/version 0/);
  });
});

describe('the chain of this program', () => {
  test('has no gap, and ends at the current version', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, index) => index + 1));
    expect(currentVersion).toBe(migrations.length + 1);
  });

  test('says what each step changes', () => {
    for (const { what } of migrations) expect(what).toMatch(/^[A-Z].*\.$/);
  });

  test('leaves a document of the current version alone', () => {
    const document = { format: 'neg-designer', version: currentVersion, resources: {} };
    expect(migrate(document, currentVersion)).toEqual({ document, ran: [] });
  });
});
