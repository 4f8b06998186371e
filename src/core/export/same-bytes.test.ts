import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { disguise, disguised } from '../../../tests/disguised.ts';
import { anyResource } from '../../../tests/random-designs.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import { designOf } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { templates } from '../templates/list.ts';
import { computeJson } from './compute-json.ts';
import { gcloudScript } from './gcloud.ts';
import { plan } from './plan.ts';
import { planOfSelection } from './selection.ts';
import type { Plan } from './step.ts';

/** Same content, same bytes: neither ids nor the order of drawing reach a file. */

const remarks = { warnings: ['a finding\nof two lines'], accepted: ['answered: "why"'] };

function files(made: Plan, design: Design): string[] {
  return [
    gcloudScript(made, design, remarks).text,
    gcloudScript(made, design, { ...remarks, teardown: true }).text,
    computeJson(made, remarks).text,
    computeJson(made, { ...remarks, calls: true }).text,
  ];
}

function expectSameBytes(design: Design): void {
  const other = disguised(design);
  expect(files(plan(other), other)).toEqual(files(plan(design), design));
  const picked = Object.keys(design.resources).filter((_id, index) => index % 3 === 0);
  for (const options of [{}, { alone: true }, { teardown: true }]) {
    const part = planOfSelection(design, picked, options);
    const otherPart = planOfSelection(other, picked.map(disguise).reverse(), options);
    expect(files(otherPart, other)).toEqual(files(part, design));
  }
}

test.each([...templates.map(({ id, design }) => [id, design] as const), ...Object.entries(wideDesigns)])(
  'of %s',
  (_name, design) => {
    expectSameBytes(design);
  },
);

const chaos = fc
  .uniqueArray(anyResource, { selector: ({ id }) => id, maxLength: 20 })
  .map((resources) => designOf(...resources));

test.each([
  ['well-formed designs', designs({ outside: true })],
  ['designs with blanks and hostile text', designs({ blanks: true, hostile: true, outside: true })],
  ['resources wired by chance', chaos],
])('of %s', { timeout: 60_000 }, (_what, arbitrary) => {
  fc.assert(fc.property(arbitrary, expectSameBytes), { numRuns: 60 });
});

test('of designs in which things bear one name', () => {
  const twins = (order: readonly [string, string]): Design =>
    designOf(
      ...order.map((id) => ({
        id,
        kind: 'gkeService' as const,
        name: 'shop',
        cluster: id === 'a' ? 'first' : 'second',
        ports: [{ port: id === 'a' ? 80 : 443 }],
      })),
    );
  const [one, other] = [twins(['a', 'b']), twins(['b', 'a'])];
  expect(gcloudScript(plan(other), other).text).toBe(gcloudScript(plan(one), one).text);
});
