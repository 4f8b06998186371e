import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { designOf, neg, network, subnet, vm } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { application, passthrough } from '../rules/bases.ts';
import { templates } from '../templates/list.ts';
import { gcloudScript } from './gcloud.ts';
import { plan } from './plan.ts';
import { planOfSelection } from './selection.ts';
import type { Plan } from './step.ts';

const created = ({ steps }: Plan): Id[] =>
  steps
    .filter(({ action }) => action === 'create')
    .map(({ id }) => id)
    .sort();
const kindsOf = (design: Design, made: Plan): string[] =>
  [...new Set(created(made).map((id) => design.resources[id]?.kind ?? ''))].sort();
const idOf = (design: Design, kind: string): Id =>
  Object.values(design.resources).find((resource) => resource.kind === kind)?.id ?? '';

describe('to create', () => {
  test('what the selected refer to comes along, and nothing that refers to them', () => {
    const design = application();
    const made = planOfSelection(design, [idOf(design, 'backendService')]);
    expect(kindsOf(design, made)).toEqual(expect.arrayContaining(['backendService', 'healthCheck', 'neg', 'network']));
    expect(kindsOf(design, made)).not.toContain('urlMap');
    expect(kindsOf(design, made)).not.toContain('firewallRule');
  });

  test('a forwarding rule brings the proxy-only subnet that the API asks for', () => {
    const design = templates.find(({ id }) => id === 'internal-application')?.design ?? application();
    const proxies = Object.values(design.resources).filter(
      (resource) => resource.kind === 'subnet' && resource.purpose === 'REGIONAL_MANAGED_PROXY',
    );
    expect(proxies).not.toEqual([]);
    const made = created(planOfSelection(design, [idOf(design, 'forwardingRule')]));
    for (const { id } of proxies) expect(made).toContain(id);
  });

  test('alone, only they are made, and what they need is named', () => {
    const design = passthrough();
    const picked = idOf(design, 'neg');
    const made = planOfSelection(design, [picked], { alone: true });
    expect(created(made)).toEqual([picked]);
    const left = made.notExported.filter(({ cause }) => cause === 'notSelected').map(({ id }) => id);
    expect(left).toEqual(expect.arrayContaining([idOf(design, 'network'), idOf(design, 'vm')]));
    const { text } = gcloudScript(made, design, { part: true });
    expect(text).toContain('# Creates a selection of "');
    expect(text).toMatch(/# - VPC network \S+: It is not selected, and what is needs it/);
  });

  test('the annotation comes with the NEGs that GKE makes for it', () => {
    const design = designOf(
      neg('made', { zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' }),
      { id: 'service', kind: 'gkeService', name: 'shop', ports: [{ port: 80, negName: 'made' }], negs: ['made'] },
      { id: 'other', kind: 'gkeService', name: 'other', ports: [{ port: 81 }] },
    );
    const { notExported } = planOfSelection(design, ['made']);
    expect(notExported.map(({ id }) => id).sort()).toEqual(['made', 'service']);
  });

  test('networks bring those that they are peered with', () => {
    const design = designOf(network('a', { peerings: [{ name: 'to-b', network: 'b' }] }), network('b'), network('c'));
    const made = planOfSelection(design, ['a']);
    expect(created(made)).toEqual(['a', 'b']);
    expect(made.steps.at(-1)?.action).toBe('addPeering');
  });
});

describe('to delete', () => {
  test('what uses the selected goes first, and what they stand on stays', () => {
    const design = passthrough();
    const made = planOfSelection(design, [idOf(design, 'healthCheck')], { teardown: true });
    expect(kindsOf(design, made)).toEqual(expect.arrayContaining(['backendService', 'forwardingRule', 'healthCheck']));
    expect(kindsOf(design, made)).not.toContain('neg');
    expect(kindsOf(design, made)).not.toContain('network');
  });

  test('a VM goes alone: the API takes its endpoints out of their NEG', () => {
    const design = designOf(
      network('n'),
      subnet('s', { network: 'n', region: 'us-central1' }),
      vm('v', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 's' }] }),
      neg('g', { zone: 'us-central1-a', subnetwork: 's', endpoints: [{ id: 'e1', instance: 'v' }] }),
    );
    expect(created(planOfSelection(design, ['v'], { teardown: true }))).toEqual(['v']);
    expect(created(planOfSelection(design, ['s'], { teardown: true }))).toEqual(['g', 's', 'v']);
  });

  test('alone, what would hold them is named', () => {
    const design = passthrough();
    const made = planOfSelection(design, [idOf(design, 'healthCheck')], { teardown: true, alone: true });
    expect(created(made)).toEqual([idOf(design, 'healthCheck')]);
    const { text } = gcloudScript(made, design, { teardown: true, part: true });
    expect(text).toMatch(/# Not deleted by this script\n# - Backend service \S+: It is not selected, and uses what is/);
  });
});

test('a selection is closed, in the order of the whole, and of everything it is the whole', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(designs({ outside: true, blanks: true }), fc.nat(), (design, seed) => {
      const whole = plan(design);
      expect(planOfSelection(design, Object.keys(design.resources))).toEqual(whole);
      const picked = Object.keys(design.resources).filter((_id, index) => (seed >> (index % 20)) % 2 === 1);
      const part = planOfSelection(design, picked);
      const kept = new Set(part.steps.map(({ id }) => id));
      expect(part.steps).toEqual(whole.steps.filter(({ id }) => kept.has(id)));
      // Selecting once more what was selected adds nothing.
      expect(created(planOfSelection(design, kept))).toEqual(created(part));
      const urls = new Set(part.steps.map(({ url }) => url));
      const elsewhere = whole.steps.filter(({ id }) => !kept.has(id)).map(({ url }) => url);
      const text = JSON.stringify(part.steps.map(({ body }) => body));
      for (const url of elsewhere) if (!urls.has(url)) expect(text).not.toContain(JSON.stringify(url));
    }),
    { numRuns: 80 },
  );
});
