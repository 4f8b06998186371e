import { describe, expect, test } from 'vitest';
import { importText } from '../import/read-input.ts';
import { certificate, designOf, vm } from '../model/builders.ts';
import { templates } from '../templates/list.ts';
import { computeJson, computeResources } from './compute-json.ts';
import { plan } from './plan.ts';

describe('Compute JSON with its lines', () => {
  for (const { id, design } of templates) {
    const made = plan(design);

    test(`${id}: the lines are the text, and each resource owns the lines that speak of it`, () => {
      for (const calls of [false, true]) {
        const { text, lines } = computeJson(made, { calls });
        expect(`${lines.map((line) => line.text).join('\n')}\n`).toBe(text);
        const objects = new Set(lines.map((line) => line.id).filter((owner) => owner !== undefined));
        expect([...objects].sort()).toEqual([...new Set(made.steps.map((step) => step.id))].sort());
      }
      const { lines } = computeJson(made);
      const resource = made.steps.find(({ action }) => action === 'create');
      const own = lines.filter((line) => line.id === resource?.id).map((line) => line.text);
      const value: unknown = JSON.parse(own.join('\n').replace(/,$/, ''));
      expect(value).toEqual(computeResources(made)[0]);
    });
  }

  test('what the API would refuse, and no design can hold, stands on top', () => {
    const design = designOf(
      vm('bare', { zone: 'us-east1-b', machineType: 'e2-small' }),
      certificate('own', { type: 'SELF_MANAGED' }),
    );
    for (const calls of [false, true]) {
      const { warnings }: { warnings?: unknown } = JSON.parse(computeJson(plan(design), { calls }).text);
      expect(warnings).toEqual([
        expect.stringContaining('bare has no boot image'),
        expect.stringContaining('private key'),
      ]);
    }
  });

  test('warnings stand on top, and the file can be read all the same', () => {
    const [first] = templates;
    if (!first) return;
    const warnings = ['“web” has no port', 'two\nlines'];
    const { text } = computeJson(plan(first.design), { warnings });
    expect(Object.keys(JSON.parse(text))).toEqual(['warnings', 'resources']);
    const [bare, warned] = [computeJson(plan(first.design)).text, text].map((each) => importText(each));
    expect(warned).toEqual(bare);
  });
});
