import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import type { Acceptance } from '../model/acceptance.ts';
import { neg, vm } from '../model/builders.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import { writeDesign } from '../model/write-design.ts';
import { accept, withdraw } from './accept.ts';
import { copy, paste, readClipboard } from './clipboard.ts';
import { merge } from './merge.ts';
import { remove, removePart } from './remove.ts';
import { put, setFields } from './write.ts';

const base = put(
  emptyDesign(),
  neg('neg-1', { endpoints: [{ id: 'e1', instance: 'vm-1' }, { id: 'e2' }] }),
  neg('neg-2'),
  vm('vm-1', { networkInterfaces: [{ id: 'n1' }] }),
);
const acceptance = (rule: string, ...at: Acceptance['at']): Acceptance => ({ rule, at, reason: 'We know.' });
const onNeg = acceptance('a/a', { id: 'neg-1' });
const onPart = acceptance('a/b', { id: 'neg-1', part: 'e1', field: 'port' });
const onBoth = acceptance('a/c', { id: 'neg-2' }, { id: 'vm-1', part: 'n1' });
const all = [onNeg, onPart, onBoth];
const accepting = (design: Design, ...list: readonly Acceptance[]) =>
  list.reduce((next, one) => accept(next, one, one.reason), design);
const rulesOf = (design: Design) => design.accepted?.map(({ rule }) => rule);

const randomDesigns = fc.array(anyResource, { maxLength: 12 }).map((list) => put(emptyDesign(), ...list));

const reopened = (design: Design): Design => {
  const read = readDesign(JSON.parse(writeDesign(design)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('accepting and withdrawing', () => {
  test('need a reason, which is trimmed', () => {
    expect(accept(base, onNeg, ' \n')).toBe(base);
    expect(accept(base, onNeg, ' so it is ').accepted).toEqual([{ ...onNeg, reason: 'so it is' }]);
  });

  test('once more is nothing, with another reason the new one', () => {
    const once = accept(base, onNeg, 'x');
    expect(accept(once, onNeg, 'x')).toBe(once);
    expect(accept(once, onNeg, 'y').accepted).toEqual([{ ...onNeg, reason: 'y' }]);
  });

  test('the order of answers makes no difference, and the last one withdrawn leaves no trace', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 3 }),
        fc.shuffledSubarray(all, { minLength: 3 }),
        (to, back) => {
          const accepted = accepting(base, ...to);
          expect(writeDesign(accepted)).toBe(writeDesign(accepting(base, ...all)));
          const left = back.reduce((design, one) => withdraw(design, one), accepted);
          expect(left).toEqual(base);
          expect(left).not.toHaveProperty('accepted');
        },
      ),
    );
  });

  test('what is not accepted cannot be withdrawn', () => {
    const accepted = accepting(base, onNeg);
    expect(withdraw(base, onNeg)).toBe(base);
    expect(withdraw(accepted, onPart)).toBe(accepted);
  });
});

describe('acceptances in a document', () => {
  test('survive a save and a load of any design, byte by byte', () => {
    fc.assert(
      fc.property(randomDesigns, fc.subarray(all), (design, some) => {
        const text = writeDesign(accepting(design, ...some));
        expect(writeDesign(reopened(accepting(design, ...some)))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('are put in order as they are read, each finding once; fields of a later version stay', () => {
    const later = { by: 'me', ...onPart };
    const read = readDesign({ ...base, accepted: [onBoth, later, onNeg, { ...onNeg, reason: 'Anew.' }] });
    expect(read).toMatchObject({ ok: true, value: { accepted: [{ reason: 'Anew.' }, { by: 'me' }, onBoth] } });
  });

  test.each<[string, unknown]>([
    ['accepted', 'all'],
    ['accepted.0.reason', [{ rule: 'a/a', at: [{ id: 'x' }] }]],
    ['accepted.0.at', [{ rule: 'a/a', at: [], reason: 'x' }]],
    ['accepted.0.at.0.id', [{ rule: 'a/a', at: [{}], reason: 'x' }]],
  ])('a problem at %s is named', (where, accepted) => {
    const read = readDesign({ ...base, accepted });
    expect(read.ok ? [] : read.problems.map((problem) => problem.where)).toEqual([where]);
  });
});

describe('what becomes of acceptances when their things change', () => {
  const accepted = accepting(base, ...all);
  test.each<[string, Design, readonly string[] | undefined]>([
    ['a field changes', setFields(accepted, 'neg-1', { name: 'other' }), ['a/a', 'a/b', 'a/c']],
    ['a resource is deleted', remove(accepted, ['neg-1']), ['a/c']],
    ['one of two places is deleted', remove(accepted, ['neg-2']), ['a/a', 'a/b']],
    ['a part goes with what it points at', remove(accepted, ['vm-1']), ['a/a']],
    ['a part is deleted', removePart(accepted, 'neg-1', 'e1'), ['a/a', 'a/c']],
    ['another part is deleted', removePart(accepted, 'neg-1', 'e2'), ['a/a', 'a/b', 'a/c']],
    ['all is deleted', remove(accepted, ['neg-1', 'neg-2', 'vm-1']), undefined],
    [
      'another thing takes an id that was free',
      put(accepting(base, acceptance('a/d', { id: 'neg-9' })), neg('neg-9')),
      undefined,
    ],
  ])('%s', (_, design, rules) => {
    expect(rulesOf(design)).toEqual(rules);
  });

  test('a deleted resource that comes again under its id is another one', () => {
    const again = put(remove(accepted, ['neg-1']), neg('neg-1', { endpoints: [{ id: 'e1' }] }));
    expect(rulesOf(again)).toEqual(['a/c']);
  });
});

describe('acceptances of copies', () => {
  const accepted = accepting(base, ...all);

  test('go along where all of their places are copied', () => {
    expect(rulesOf(copy(accepted, ['neg-1', 'neg-2']))).toEqual(['a/a', 'a/b']);
    expect(copy(accepted, ['vm-1'])).not.toHaveProperty('accepted');
  });

  test('hold for the new ids after a way through the clipboard, beside the old ones', () => {
    const clipboard = readClipboard(writeDesign(copy(accepted, ['neg-2', 'vm-1'])));
    if (!clipboard) throw new Error('It was not read.');
    const { design, ids } = paste(accepted, clipboard, { x: 0, y: 0 });
    const [negId = '', vmId = ''] = ids;
    expect(design.accepted).toHaveLength(4);
    expect(design.accepted).toContainEqual(acceptance('a/c', { id: negId }, { id: vmId, part: 'n1' }));
  });

  test('of a design that is put beside another: new ids for what is new, none for parts of what was there', () => {
    const here = put(emptyDesign(), neg('here', { name: 'neg-1', zone: 'us-central1-a' }));
    const there = setFields(accepted, 'neg-1', { zone: 'us-central1-a' });
    const { design } = merge(here, there, { x: 0, y: 0 });
    expect(design.accepted?.map(({ rule, at }) => [rule, ...at.map(({ id }) => id)])).toEqual([
      ['a/a', 'here'],
      ['a/c', 'neg-1', 'vm-1'],
    ]);
  });

  test('stay with what something outside turned out to be', () => {
    const url = 'projects/my-project/zones/us-central1-a/networkEndpointGroups/web';
    const here = put(emptyDesign(), { id: 'external-1', kind: 'external', name: 'web', url });
    const there = put(emptyDesign(), neg('n', { name: 'web', zone: 'us-central1-a' }));
    const { design, ids } = merge(accepting(here, acceptance('a/a', { id: 'external-1' })), there, { x: 0, y: 0 });
    expect(design.accepted).toEqual([acceptance('a/a', { id: ids[0] ?? '' })]);
  });
});
