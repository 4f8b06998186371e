import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { writeDesign } from '../model/document.ts';
import { importTexts } from './import-texts.ts';

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
