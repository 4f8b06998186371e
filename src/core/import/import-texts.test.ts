import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { writeDesign } from '../model/write-design.ts';
import { importTexts, importTextsInSteps } from './import-texts.ts';

const network = '{"kind": "compute#network", "name": "vpc"}';
const subnet = '{"kind": "compute#subnetwork", "name": "s", "region": "us-central1", "network": "global/networks/vpc"}';
const document = writeDesign(emptyDesign('mine'));

describe('several texts', () => {
  test('of resources form one design', () => {
    const result = importTexts([
      { where: 'a.json', text: network },
      { where: 'b.json', text: subnet },
    ]);
    expect(result).toMatchObject({ ok: true, input: 'compute', report: { read: 2, external: [] } });
  });

  test('one design is read as it is', () => {
    const result = importTexts([{ where: 'mine.json', text: document }]);
    expect(result).toMatchObject({ ok: true, input: 'design', design: { name: 'mine' } });
  });

  test('a design beside others is refused by its name', () => {
    const result = importTexts([
      { where: 'mine.json', text: document },
      { where: 'a.json', text: network },
    ]);
    expect(result).toMatchObject({ ok: false, problems: [{ where: 'mine.json' }] });
  });

  test('problems of all of them are told', () => {
    const result = importTexts([
      { where: 'a.json', text: '{' },
      { where: 'b.json', text: '' },
    ]);
    expect(result.ok ? [] : result.problems.map(({ where }) => where)).toEqual(['a.json: line 1, column 2', 'b.json']);
  });
});

describe('step by step', () => {
  const negs = Array.from({ length: 2_000 }, (_, index) => ({ kind: 'compute#network', name: `n${index}` }));
  const texts = [
    { where: 'a.json', text: JSON.stringify(negs) },
    { where: 'b.json', text: subnet },
  ];

  test('it tells how far it is, and ends with what comes at once', () => {
    const steps = importTextsInSteps(texts);
    const told: string[] = [];
    let end = steps.next();
    for (; !end.done; end = steps.next()) {
      const { what, done, total } = end.value;
      expect(done).toBeLessThanOrEqual(total);
      if (told.at(-1) !== what) told.push(what);
    }
    expect(told).toEqual(['texts', 'resources', 'links']);
    expect(end.value).toEqual(importTexts(texts));
  });

  test('it may be left at any time', () => {
    const steps = importTextsInSteps(texts);
    steps.next();
    steps.return({ ok: false, problems: [] });
    expect(steps.next().done).toBe(true);
  });
});
