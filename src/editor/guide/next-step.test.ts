import { expect, test } from 'vitest';
import { check, type Design, emptyDesign, templates } from '../../core/index.ts';
import { paletteItem } from '../palette/items.ts';
import { putItem } from '../palette/put.ts';
import { nextStep } from './next-step.ts';

/** Does what the step says, where a press can do it. */
function taken(design: Design): Design {
  const step = nextStep(design);
  const item = paletteItem(step?.item ?? '');
  const into = step?.into === undefined ? undefined : design.resources[step.into];
  return (item && putItem(design, item, { x: 0, y: 0 }, into)?.design) ?? design;
}

test('says nothing on an empty canvas and in finished designs', () => {
  expect(nextStep(emptyDesign('d'))).toBeUndefined();
  for (const { id, design } of templates) expect(nextStep(design), id).toBeUndefined();
});

test('leads from a network to a NEG by presses, then asks for a wire', () => {
  let design = emptyDesign('d');
  const network = paletteItem('network');
  design = (network && putItem(design, network, { x: 0, y: 0 }, undefined)?.design) ?? design;
  const items: (string | undefined)[] = [];
  for (let steps = 0; steps < 4; steps += 1) {
    items.push(nextStep(design)?.item);
    design = taken(design);
  }
  expect(items).toEqual(['subnet', 'vm', 'neg-GCE_VM_IP_PORT', undefined]);
  const wire = nextStep(design);
  expect(wire?.text).toContain('pull a wire');
  expect(design.resources[wire?.from ?? '']?.kind).toBe('neg');
});

test('a NEG that needs no VM leads on to a backend service', () => {
  const item = paletteItem('neg-SERVERLESS');
  const design = item && putItem(emptyDesign('d'), item, { x: 0, y: 0 }, undefined)?.design;
  expect(design && nextStep(design)?.item).toBe('backendService');
});

test('a way that is whole but not probed leads on to the ways out of what is found', () => {
  const [template] = templates.filter(({ design }) =>
    Object.values(design.resources).some((one) => one.kind === 'neg' && one.networkEndpointType === 'GCE_VM_IP_PORT'),
  );
  if (!template) throw new Error('There is no such template.');
  const { design } = template;
  const resources = Object.fromEntries(
    Object.entries(design.resources).map(([id, one]) =>
      one.kind === 'backendService' ? [id, { ...one, healthChecks: [] }] : [id, one],
    ),
  );
  const unprobed = { ...design, resources };
  const step = nextStep(unprobed, check(unprobed));
  expect(design.resources[step?.mend ?? '']?.kind).toBe('backendService');
  // Where nothing is found there is nothing to mend, probed or not.
  expect(nextStep(unprobed, [])).toBeUndefined();
});
