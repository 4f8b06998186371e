import DOMPurify from 'dompurify';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { markupDesigns, markupTexts, redrawn, renumbered } from '../../../tests/markup-texts.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import { designOf, internetHost, neg, network, subnet, vm } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { checkAccepted } from '../rules/acceptance.ts';
import { templates } from '../templates/list.ts';
import { oneLine } from './markdown-text.ts';
import { mermaidDiagram } from './mermaid.ts';

// Mermaid's own parser, which wants a page only to clean labels of HTML. Ours must need no cleaning.
type Mermaid = typeof import('mermaid')['default'];
let mermaid: Mermaid;
beforeAll(async () => {
  Object.assign(DOMPurify, { sanitize: (text: string) => text, addHook: () => undefined });
  mermaid = (await import('mermaid')).default;
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });
});

interface Flowchart {
  readonly nodes: readonly { readonly id: string; readonly text: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  readonly frames: readonly { readonly id: string; readonly title: string }[];
}

/** As Mermaid reads a text, with references to characters as the reader sees them. */
async function read(text: string): Promise<Flowchart> {
  const { config, diagramType } = await mermaid.parse(text);
  expect(diagramType).toBe('flowchart-v2');
  expect(config).toEqual({});
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (!('getVertices' in db && 'getEdges' in db && 'getSubGraphs' in db)) throw new Error('This is no flowchart.');
  const frames = [...valuesOf(call(db, 'getSubGraphs'))].map((one) => ({
    id: field(one, 'id'),
    title: seen(field(one, 'title')),
  }));
  const nodes = [...valuesOf(call(db, 'getVertices'))].map((one) => ({
    id: field(one, 'id'),
    text: seen(field(one, 'text')),
  }));
  const edges = [...valuesOf(call(db, 'getEdges'))].map((one) => ({
    from: field(one, 'start'),
    to: field(one, 'end'),
    text: seen(field(one, 'text')),
  }));
  // An arrow to a frame lists it among the nodes once more.
  return { nodes: nodes.filter(({ id }) => frames.every((frame) => frame.id !== id)), edges, frames };
}

function call(holder: object, name: string): unknown {
  const method: unknown = Reflect.get(holder, name);
  return typeof method === 'function' ? Reflect.apply(method, holder, []) : undefined;
}

function valuesOf(list: unknown): Iterable<unknown> {
  if (list instanceof Map) return list.values();
  return Array.isArray(list) ? list : [];
}

const field = (holder: unknown, name: string): string =>
  typeof holder === 'object' && holder !== null ? String(Reflect.get(holder, name)) : '';

/** While it reads, Mermaid writes `ﬂ°°35¶ß` where the text has `#35;`, and turns it into a character on the page. */
const seen = (text: string): string =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_whole, code) => String.fromCodePoint(Number(code))).replaceAll('<br>', '\n');

const containers = new Set(['network', 'subnet']);

describe('a diagram', () => {
  const all = [...templates.map(({ id, design }) => [id, design] as const), ...Object.entries(wideDesigns)];
  test.each(all)('of %s is one to Mermaid, with a node or frame for each resource', async (_id, design) => {
    const { text, lines } = mermaidDiagram(design, checkAccepted(design));
    expect(`${lines.map((line) => line.text).join('\n')}\n`).toBe(text);
    const chart = await read(text);
    const resources = Object.values(design.resources);
    const told = [...chart.nodes.map((node) => node.text.split('\n')[0]), ...chart.frames.map(({ title }) => title)];
    for (const { name, kind } of resources) {
      if (name === undefined) continue;
      if (containers.has(kind)) expect(told.some((one) => one?.includes(name))).toBe(true);
      else expect(told).toContain(name);
    }
    const nodes = new Set(chart.nodes.map(({ id }) => id));
    expect(nodes.size + chart.frames.length).toBe(resources.length);
    for (const { from, to } of chart.edges) {
      for (const end of [from, to]) expect(nodes.has(end) || chart.frames.some(({ id }) => id === end)).toBe(true);
    }
  });

  test('says with its arrows what leads where, also to hosts that no field refers to', async () => {
    const design = designOf(
      network('vpc'),
      subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
      vm('vm-1', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
      neg('web', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone: 'us-central1-a',
        endpoints: [
          { id: 'e1', instance: 'vm-1', port: 80 },
          { id: 'e2', instance: 'vm-1', port: 81 },
        ],
      }),
      neg('far', { networkEndpointType: 'INTERNET_FQDN_PORT', endpoints: [{ id: 'e1', fqdn: 'api.example.com' }] }),
      internetHost('api', { fqdn: 'api.example.com' }),
    );
    const { text } = mermaidDiagram(design, undefined, { warnings: ['wrong %%{init: {}}%%\nx-->y'], accepted: [] });
    const { nodes, edges, frames } = await read(text);
    const called = (id: string) => nodes.find((node) => node.id === id)?.text.split('\n')[0];
    expect(edges.map(({ from, to, text: verb }) => [called(from), verb, called(to)])).toEqual([
      ['far', 'reaches', 'api'],
      ['web', 'reaches ×2', 'vm-1'],
    ]);
    expect(frames.map(({ title }) => title)).toEqual(['Subnet app · 10.0.0.0/24 · us-central1', 'VPC network vpc']);
    expect(text).toContain('%% Attention: wrong');
  });

  test('no text of a design is anything but a label', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(markupDesigns, async (design) => {
        const { text } = mermaidDiagram(design, undefined, { warnings: markupTexts, accepted: [] });
        const chart = await read(text);
        expect(chart.nodes.length + chart.frames.length).toBe(Object.keys(design.resources).length);
        for (const { id } of [...chart.nodes, ...chart.frames]) expect(id).toMatch(/^[ns]\d+$/);
        const names = new Set(chart.nodes.map((node) => node.text.split('\n')[0]));
        for (const { name, kind } of Object.values(design.resources)) {
          if (name && oneLine(name).length <= 120 && !containers.has(kind)) expect(names).toContain(oneLine(name));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the same whatever the order of drawing and the ids', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markupDesigns, designs({ outside: true, hostile: true }), (any, design) => {
        expect(mermaidDiagram(redrawn(any)).text).toBe(mermaidDiagram(any).text);
        // Names are unique here: of two things that are alike only their ids tell which is which.
        expect(mermaidDiagram(renumbered(design)).text).toBe(mermaidDiagram(design).text);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    [60, 'VM instance', 2],
    [600, 'VM instance', 2],
  ])('of %s VMs stays small enough to be drawn', async (count, what) => {
    const { text, lines } = mermaidDiagram(large(count));
    expect(text.length).toBeLessThan(50_000);
    const { edges, nodes } = await read(text);
    expect(edges.length).toBeLessThan(500);
    if (count > 500) expect(nodes.some((node) => node.text === `${count} × ${what}`)).toBe(true);
    expect(lines.length).toBeLessThan(1500);
  });

  test('of a thousand networks is told by kind', async () => {
    const nets = Array.from({ length: 1000 }, (_, index) => network(`network-with-a-long-name-${index}`));
    const { nodes, frames } = await read(mermaidDiagram(designOf(...nets)).text);
    expect(frames).toEqual([]);
    expect(nodes.map((node) => node.text)).toEqual(['1000 × VPC network']);
  });
});

function large(count: number): Design {
  const ids = Array.from({ length: count }, (_, index) => `vm-${index}`);
  return designOf(
    network('vpc'),
    subnet('app', { network: 'vpc', region: 'us-central1' }),
    ...ids.map((id) => vm(id, { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] })),
    neg('web', {
      networkEndpointType: 'GCE_VM_IP',
      zone: 'us-central1-a',
      endpoints: ids.map((id, index) => ({ id: `e${index}`, instance: id })),
    }),
  );
}
