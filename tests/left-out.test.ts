import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDesigns } from '../src/core/diff/compare.ts';
import { negTypes } from '../src/core/facts/neg-types.ts';
import { products } from '../src/core/facts/products.ts';
import { importText } from '../src/core/import/read-input.ts';
import type { ImportResult } from '../src/core/import/report.ts';
import {
  cloudRunService,
  designOf,
  external,
  hybridHost,
  hybridLink,
  neg,
  network,
  subnet,
  vm,
} from '../src/core/model/builders.ts';
import type { Design } from '../src/core/model/design.ts';
import { loadBalancersOf } from '../src/core/model/load-balancer.ts';
import { viewOf } from '../src/core/model/view.ts';
import { printAs } from '../src/core/papers/print-as.ts';
import { checkAccepted } from '../src/core/rules/acceptance.ts';
import { templates } from '../src/core/templates/list.ts';
import { designs } from './arbitrary/designs.ts';
import { wideDesigns } from './wide-designs.ts';

const forms = ['resources', 'calls'] as const;
type Form = (typeof forms)[number];

const printed = (design: Design, form: Form) => printAs(form, design, checkAccepted(design)).files[0];
const textOf = (design: Design, form: Form): string => printed(design, form)?.text ?? '';

function good(result: ImportResult): Extract<ImportResult, { readonly ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const changed = (a: Design, b: Design) => compareDesigns(a, b).resources.filter(({ change }) => change !== 'same');

/** Its references lead nowhere, or it has blanks: what the API would be asked for is another design. */
const sketches: readonly string[] = ['everything', 'blank'];
const known: readonly (readonly [string, Design])[] = [
  ...templates.map(({ id, design }) => [id, design] as const),
  ...Object.entries(wideDesigns).filter(([id]) => !sketches.includes(id)),
];

describe.each(forms)('Compute JSON as %s comes back as the same design', (form) => {
  test.each(known)('%s', (_id, design) => {
    const { design: back, report } = good(importText(textOf(design, form)));
    expect(changed(design, back)).toEqual([]);
    expect(report.ignored).toEqual([]);
    expect(report.read).toBeGreaterThan(0);
  });
});

/** The types and products that designs show, and whether a Kubernetes Service has its NEGs made. */
function shown(all: readonly Design[]) {
  const views = all.map(viewOf);
  return {
    types: new Set(views.flatMap((view) => view.all('neg').map((one) => one.networkEndpointType))),
    products: new Set(views.flatMap(loadBalancersOf).flatMap((one) => one.products.map(({ id }) => id))),
    managed: views.some((view) => view.all('gkeService').some(({ negs = [] }) => negs.length > 0)),
  };
}

test('what is sent round has every type of NEG, every product, and NEGs that GKE makes', () => {
  const types = negTypes.filter(({ recognisedOnly }) => !recognisedOnly).map(({ id }) => id);
  // A target pool holds VMs alone, so a NEG has no way into it; it is kept as it came.
  const all = products.flatMap(({ id, backendServiceCount }) => (backendServiceCount === 'none' ? [] : [id]));
  const drawn = shown(known.map(([, design]) => design));
  expect(types.filter((id) => !drawn.types.has(id))).toEqual([]);
  expect(all.filter((id) => !drawn.products.has(id))).toEqual([]);
  expect(drawn.managed).toBe(true);
  const generated = shown(fc.sample(designs({ outside: true }), 300));
  expect(types.filter((id) => !generated.types.has(id))).toEqual([]);
  expect(all.filter((id) => !generated.products.has(id))).toEqual([]);
  expect(generated.managed).toBe(true);
});

describe('what no request makes stands beside the requests', () => {
  const gke = templates.find(({ id }) => id === 'gke-service')?.design ?? designOf();
  const entries = (design: Design, form: Form): unknown[] => JSON.parse(textOf(design, form)).leftOut;

  test.each(forms)('a NEG that GKE makes whole, and the Service that it is for, as %s', (form) => {
    expect(entries(gke, form).slice(0, 2)).toMatchObject([
      {
        reason: expect.stringMatching(/^Network endpoint group shop-neg: GKE creates this NEG/),
        resources: [
          { kind: 'compute#networkEndpointGroup', name: 'shop-neg' },
          { kind: 'compute#networkEndpoint' },
          { kind: 'compute#networkEndpoint' },
        ],
      },
      {
        reason: expect.stringMatching(/^GKE Service shop: .*"exposed_ports"/),
        outside: { kind: 'gkeService', negs: [expect.stringMatching(/\/networkEndpointGroups\/shop-neg$/)] },
      },
    ]);
  });

  test('and nobody who replays the requests makes it', () => {
    const { requests } = JSON.parse(textOf(gke, 'calls'));
    expect(JSON.stringify(requests.map(({ url }: { url: string }) => url))).not.toContain('shop-neg');
    const { resources } = JSON.parse(textOf(gke, 'resources'));
    expect(resources.map(({ name }: { name: string }) => name)).not.toContain('shop-neg');
  });

  test('its lines know what they speak of', () => {
    const line = printed(gke, 'resources')?.lines.find(({ text }) => text.includes('"gkeService"'));
    expect(gke.resources[line?.id ?? '']?.kind).toBe('gkeService');
  });

  test('a design whose references say everything has no such list', () => {
    const own = templates.filter(({ id }) => ['first-neg', 'cloud-run', 'api-gateway', 'mail'].includes(id));
    expect(own).toHaveLength(4);
    for (const { design } of own) expect(textOf(design, 'resources')).not.toContain('"leftOut"');
  });

  test('a service of another region than the NEG that names it is found again', () => {
    const design = designOf(
      cloudRunService('shop', { region: 'europe-west1' }),
      cloudRunService('twin', { name: 'shop', region: 'us-central1' }),
      neg('near', { networkEndpointType: 'SERVERLESS', region: 'us-central1', cloudRun: { service: 'shop' } }),
      neg('own', { networkEndpointType: 'SERVERLESS', region: 'us-central1', cloudRun: { service: 'twin' } }),
    );
    for (const form of forms) expect(changed(design, good(importText(textOf(design, form))).design)).toEqual([]);
  });

  test('hosts find their link, in several files at once too', () => {
    const one = (name: string) =>
      designOf(
        network(`vpc-${name}`),
        hybridLink(`link-${name}`, { type: 'VPN', network: `vpc-${name}`, region: 'us-central1' }),
        hybridHost(`host-${name}`, { ipAddress: '192.168.1.5', link: `link-${name}` }),
      );
    const [a, b] = [one('a'), one('b')];
    const text = `${textOf(a, 'resources')}${textOf(b, 'resources')}`;
    const { design } = good(importText(text));
    expect(changed({ ...a, resources: { ...a.resources, ...b.resources } }, design)).toEqual([]);
  });

  test('what an API chose and no request sets comes back from the requests as well', () => {
    const design = designOf(
      network('vpc'),
      subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24', ipv6CidrRange: 'fd20::/64' }),
      vm('web', { zone: 'us-central1-a', networkInterfaces: [{ id: 'nic0', network: 'vpc', subnetwork: 'app' }] }),
      external('elsewhere', { url: 'https://example.com/else', note: 'Asked for' }),
    );
    expect(entries(design, 'calls')).toMatchObject([
      { outside: { kind: 'external', note: 'Asked for' } },
      { reported: { of: expect.stringMatching(/\/subnetworks\/app$/), fields: { ipv6CidrRange: 'fd20::/64' } } },
    ]);
    expect(changed(design, good(importText(textOf(design, 'calls'))).design)).toEqual([]);
  });

  test('a list that somebody wrote by hand does no harm', () => {
    const text = JSON.stringify({
      resources: [],
      leftOut: [
        'Only a sentence.',
        7,
        { outside: { kind: 'neg', name: 'smuggled' } },
        { outside: { kind: '__proto__' } },
        { outside: { kind: 'hybridHost', name: 'h', link: '#/leftOut/99', ipAddress: 5 } },
        { reported: { of: 'nonsense', fields: {} } },
        { reported: { of: 'projects/p/global/networks/nowhere', fields: { mtu: 1 } } },
        { reason: 'No body.' },
      ],
    });
    const { design, report } = good(importText(text));
    expect(Object.values(design.resources).map(({ kind, name }) => [kind, name])).toEqual([
      ['hybridHost', 'h'],
      ['external', '99'],
    ]);
    expect(report.ignored.map(({ where }) => where)).toEqual([
      '.leftOut[0]',
      '.leftOut[1]',
      '.leftOut[5]',
      '.leftOut[7]',
      '.leftOut[6].reported',
      '.leftOut[2].outside',
      '.leftOut[3].outside',
    ]);
  });
});
