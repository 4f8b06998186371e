import { describe, expect, test } from 'vitest';
import { put, set } from '../edit/write.ts';
import { application } from '../rules/bases.ts';
import { subnet } from './builders.ts';
import type { Design } from './design.ts';
import { DesignIndex } from './design-index.ts';
import type { Neg } from './kinds.ts';
import { lasting } from './memo.ts';
import { Notes } from './notes.ts';
import { TrackedView } from './tracked-view.ts';
import type { View } from './view.ts';

/** Has work done for the NEG of a design, then again after an edit. Returns both answers and how often it was done. */
function acrossEdit<T>(work: (neg: Neg, view: View) => T, edit: (design: Design) => Design) {
  const design = application();
  const index = new DesignIndex(design);
  const view = new TrackedView(index);
  let count = 0;
  const kept = lasting((neg: Neg, inner: View) => {
    count += 1;
    return work(neg, inner);
  });
  const ask = () => {
    index.tracker.begin(index.entry('neg'));
    index.tracker.notes = new Notes();
    const neg = view.of('neg', 'neg');
    const answer = neg && kept(neg, view);
    index.tracker.end();
    return answer;
  };
  const before = ask();
  index.update(edit(design));
  return { before, after: ask(), count };
}

const rangeOf = (neg: Neg, view: View) => view.of('subnet', neg.subnetwork)?.ipCidrRange;

describe('work that outlasts the judging', () => {
  test('is not done again after an edit that it does not rest on', () => {
    const edits: ((design: Design) => Design)[] = [
      (design) => set(design, 'neg', 'neg', { defaultPort: 1 }),
      (design) => set(design, 'vm', 'vm-1', { zone: 'us-east1-b' }),
    ];
    for (const edit of edits) expect(acrossEdit(rangeOf, edit).count).toBe(1);
  });

  test('is done again when a field that it read is another one', () => {
    const moved = (design: Design) =>
      set(put(design, subnet('other', { ipCidrRange: '10.9.0.0/24' })), 'neg', 'neg', { subnetwork: 'other' });
    expect(acrossEdit(rangeOf, moved)).toMatchObject({ after: '10.9.0.0/24', count: 2 });
  });

  test('is done again when a resource that it looked up is another one', () => {
    const resized = (design: Design) => set(design, 'subnet', 'app', { ipCidrRange: '10.9.0.0/24' });
    expect(acrossEdit(rangeOf, resized)).toMatchObject({ after: '10.9.0.0/24', count: 2 });
  });

  test('is done again when others refer to what it asked of', () => {
    const countOf = (neg: Neg, view: View) => view.from('subnet', neg.network ?? '', 'subnet.network').length;
    const more = (design: Design) => put(design, subnet('other', { network: 'vpc' }));
    expect(acrossEdit(countOf, more)).toEqual({ before: 1, after: 2, count: 2 });
    expect(acrossEdit(countOf, (design) => set(design, 'neg', 'neg', { defaultPort: 1 })).count).toBe(1);
  });

  test('is done again when a resource of a kind came of which it asked for all', () => {
    const countOf = (_neg: Neg, view: View) => view.all('subnet').length;
    expect(acrossEdit(countOf, (design) => put(design, subnet('other', {})))).toEqual({
      before: 1,
      after: 2,
      count: 2,
    });
    expect(acrossEdit(countOf, (design) => set(design, 'neg', 'neg', { defaultPort: 1 })).count).toBe(1);
  });

  test('is done each time where it asks for the project', () => {
    const other = (design: Design): Design => ({ ...design, project: 'b' });
    expect(acrossEdit((_neg, view) => view.project, other)).toMatchObject({ after: 'b', count: 2 });
  });

  test('serves whoever asks, who depends on all that it rests on from then on', () => {
    const index = new DesignIndex(application());
    const view = new TrackedView(index);
    let count = 0;
    const range = lasting((neg: Neg, inner: View) => {
      count += 1;
      return rangeOf(neg, inner);
    });
    const notes = ['vm-1', 'service'].map((id) => {
      index.tracker.begin(index.entry(id));
      index.tracker.notes = new Notes();
      const neg = view.of('neg', 'neg');
      if (neg) range(neg, view);
      const noted = index.tracker.notes;
      index.tracker.end();
      return noted;
    });
    expect(count).toBe(1);
    expect(index.entry('app').readers?.all()).toEqual([index.entry('vm-1'), index.entry('service')]);
    expect(notes[1]?.bits).toEqual(notes[0]?.bits);
  });

  test('carries what inner work rests on to the outer one', () => {
    const inner = lasting(rangeOf);
    const resized = (design: Design) => set(design, 'subnet', 'app', { ipCidrRange: '10.9.0.0/24' });
    expect(acrossEdit((neg, view) => `range ${inner(neg, view)}`, resized).after).toBe('range 10.9.0.0/24');
  });
});
