import { describe, expect, test } from 'vitest';
import { importText } from '../src/core/import/read-input.ts';
import { toJson } from '../src/core/model/json.ts';
import { printAs } from '../src/core/papers/print-as.ts';
import { checkAccepted } from '../src/core/rules/acceptance.ts';
import { templates } from '../src/core/templates/list.ts';

const gke = templates.find(({ id }) => id === 'gke-service');

describe('the JSON of a design whose NEG GKE makes', () => {
  test.each(['resources', 'calls'] as const)('as %s says what is not in it, and so does whoever reads it', (target) => {
    if (!gke) throw new Error('The template is gone.');
    const { files } = printAs(target, gke.design, checkAccepted(gke.design));
    const text = files[0]?.text ?? '';
    const left: unknown = toJson(JSON.parse(text));
    expect(left).toMatchObject({
      leftOut: [
        expect.stringMatching(/^Network endpoint group shop-neg: GKE creates this NEG/),
        expect.stringMatching(/^GKE Service shop: .*"exposed_ports"/),
      ],
    });
    const back = importText(text);
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    const url = expect.stringContaining('/networkEndpointGroups/shop-neg');
    expect(back.report.external).toContainEqual({ id: expect.any(String), url });
    expect(back.report.ignored).toMatchObject([
      { where: '.leftOut[0]', reason: expect.stringMatching(/^Network endpoint group shop-neg/) },
      { where: '.leftOut[1]', reason: expect.stringMatching(/^GKE Service shop/) },
    ]);
  });

  test('a design without such a NEG has no such list', () => {
    for (const { id, design } of templates) {
      const text = printAs('resources', design, checkAccepted(design)).files[0]?.text ?? '';
      const has = Object.values(design.resources).some(({ kind }) => kind === 'gkeService');
      expect([id, text.includes('"leftOut"')]).toEqual([id, has]);
    }
  });
});
