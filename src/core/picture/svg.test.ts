import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { designOf, firewallRule, neg, network, subnet, vm } from '../model/builders.ts';
import type { Family } from '../model/kind.ts';
import { templates } from '../templates/list.ts';
import { palettes } from './colours.ts';
import { sceneOf } from './draw.ts';
import { around, intersects } from './geometry.ts';
import { sceneOfPart } from './part.ts';
import { svgOf } from './svg.ts';
import { escaped, number } from './svg-text.ts';
import { fitted, textWidth } from './text-width.ts';
import { wirePath } from './wire-path.ts';

const design = designOf(
  network('vpc'),
  subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24', purpose: 'PRIVATE' }),
  vm('vm-1', {
    zone: 'us-central1-b',
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10' }],
  }),
  neg('web', {
    networkEndpointType: 'GCE_VM_IP',
    zone: 'us-central1-a',
    network: 'vpc',
    subnetwork: 'app',
    endpoints: [{ id: 'e1', instance: 'vm-1' }],
  }),
  firewallRule('probes', { network: 'vpc', direction: 'INGRESS', sourceRanges: ['35.191.0.0/16'] }),
);

const words = { title: 'A <title> & more', description: 'One VM.' };
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe.each(['light', 'dark'] as const)('the colours are those of the %s theme', (theme) => {
  const css = readFileSync(new URL('../../editor/styles/tokens.css', import.meta.url), 'utf8');
  const token = (name: string) => {
    const both = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))`).exec(css);
    const value = both?.[theme === 'light' ? 1 : 2];
    if (value === undefined) throw new Error(`No token --${name}`);
    return new Color(value).to('srgb').toGamut().toString({ format: 'hex', collapse: false });
  };
  const { family, severity, canvas, card, muted, containerNested, ...others } = palettes[theme];
  const pairs: [string, string][] = [
    ['surface-canvas', canvas],
    ['surface-card', card],
    ['text-muted', muted],
    ['container-nested', containerNested],
    ...Object.entries(others),
    ...Object.entries(severity).flatMap(([name, { solid, tint }]): [string, string][] => [
      [`${name}-solid`, solid],
      [`${name}-tint`, tint],
    ]),
    ...Object.entries(family).flatMap(([name, own]) =>
      Object.entries(own).map(([part, colour]): [string, string] => [`${name}-${part}`, colour]),
    ),
  ];
  test.each(pairs)('%s is %s', (name, colour) => expect(colour).toBe(token(name)));
  test('of all families', () => {
    const families: Family[] = ['network', 'compute', 'neg', 'balancing', 'outside'];
    expect(Object.keys(family).sort()).toEqual(families.sort());
  });
});

describe('a picture', () => {
  test('is a document of its own with real text, and the same each time', () => {
    const svg = svgOf(sceneOf(design), words);
    expect(svg).toBe(svgOf(sceneOf(design), words));
    expect(svg).toContain('<title>A &lt;title&gt; &amp; more</title>\n<desc>One VM.</desc>');
    expect(texts(svg)).toEqual(expect.arrayContaining(['web', 'Zonal NEG', 'GCE_VM_IP', 'vm-1', 'vpc', '10.0.0.10']));
    expect(svg).not.toMatch(/href|url\(|NaN|undefined|<style|<script/);
  });

  test.each(templates.map((template) => [template.id, template.design] as const))(
    'of %s names every box',
    (_id, own) => {
      const scene = sceneOf(own);
      const svg = svgOf(scene, words);
      const shown = scene.nodes.filter(({ shape }) => shape !== 'note').length;
      expect(texts(svg).length).toBeGreaterThan(shown);
      expect(svg.match(/<text/g)?.length).toBe(texts(svg).length);
    },
  );

  test('of a hundred boxes is text that any program draws, below 200 kB (bar 10)', () => {
    const many = designOf(
      ...Array.from({ length: 50 }, (_, index) => [
        neg(`neg-${index}`, { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a' }),
        vm(`vm-${index}`, { zone: 'us-central1-a' }),
      ]).flat(),
    );
    const svg = svgOf(sceneOf(many), words);
    expect(sceneOf(many).nodes).toHaveLength(100);
    expect(new TextEncoder().encode(svg).length).toBeLessThan(200_000);
    expect(texts(svg)).toEqual(expect.arrayContaining(['neg-0', 'vm-49']));
    // What Inkscape and rsvg leave out: HTML inside, styles and fonts from elsewhere.
    expect(svg).not.toMatch(/foreignObject|<style|@import|href/);
  });

  test('of nothing is still one', () => {
    expect(svgOf(sceneOf(designOf()), words)).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  test('shows where something is wrong: row, zone, wire, and how many findings', () => {
    const marks = [
      { at: { id: 'web', part: 'e1', field: 'instance' }, severity: 'error', leads: true },
      { at: { id: 'vm-1', field: 'zone' }, severity: 'error', leads: false },
    ] as const;
    const plainSvg = svgOf(sceneOf(design), words);
    const svg = svgOf(sceneOf(design), { ...words, marks });
    const red = palettes.light.severity.error.solid;
    expect(plainSvg).not.toContain(red);
    expect(svg).toMatch(new RegExp(`<text [^>]*fill="${red}"[^>]*>us-central1-b</text>`));
    expect(svg).toMatch(
      new RegExp(`stroke="${red}" stroke-width="1.75" stroke-linejoin="round" stroke-dasharray="7 5"`),
    );
    expect(svg).toMatch(/font-weight="600">1<\/text>/);
  });
});

describe('a part of a design', () => {
  test('has the boxes that were asked for, saying what they say in the whole', () => {
    const scene = sceneOfPart(design, new Set(['web', 'vm-1']));
    expect(scene.nodes.map(({ id }) => id).sort()).toEqual(['vm-1', 'web']);
    expect(texts(svgOf(scene, words))).toEqual(expect.arrayContaining(['app', 'vm-1']));
    expect(scene.wires).toHaveLength(1);
  });

  test('shows a field that no card has, once', () => {
    const spots = [
      { id: 'vm-1', field: 'machineType' },
      { id: 'vm-1', field: 'machineType' },
      { id: 'vm-1', field: 'canIpForward' },
      { id: 'app', field: 'purpose' },
      { id: 'web', field: 'zone' },
      { id: 'web', field: 'networkEndpointType' },
    ];
    const shown = texts(svgOf(sceneOfPart(design, new Set(['web', 'vm-1', 'app']), spots), words));
    expect(shown.filter((text) => text === 'machineType')).toHaveLength(1);
    expect(shown).toEqual(expect.arrayContaining(['e2-medium', 'canIpForward', 'not set', 'purpose PRIVATE']));
    expect(shown).not.toContain('networkEndpointType');
  });

  test.each(templates.map((template) => [template.id, template.design] as const))(
    'of %s: boxes lie in their container and on no other one',
    (_id, own) => {
      const { nodes } = sceneOfPart(own, new Set(Object.keys(own.resources)));
      for (const one of nodes) {
        const box = nodes.find(({ id }) => id === one.parent);
        if (box) expect(around([box.rect, one.rect])).toEqual(box.rect);
        for (const other of nodes) {
          if (one !== other && one.parent === other.parent) expect(intersects(one.rect, other.rect)).toBe(false);
        }
      }
    },
  );
});

describe('text', () => {
  test('that XML would read as markup is spelt out, and what may not stand in it left out', () => {
    expect(escaped('a<b>&"\u0001\u001b\ud800c')).toBe('a&lt;b&gt;&amp;&quot;c');
  });

  test('keeps its end where it is too long', () => {
    const style = { size: 12 };
    expect(fitted('short', 100, style)).toBe('short');
    const cut = fitted('a-very-long-name-of-a-group-in-us-central1-a', 120, style);
    expect(cut).toMatch(/^a-very-long….*ral1-a$/);
    expect(textWidth(cut, style)).toBeLessThanOrEqual(120);
    expect(fitted('anything', 1, style)).toBe('…');
  });

  test('is wider in bold, and as wide as its characters in mono', () => {
    expect(textWidth('web', { size: 12, bold: true })).toBeGreaterThan(textWidth('web', { size: 12 }));
    expect(textWidth('iiii', { size: 10, mono: true })).toBe(textWidth('WWWW', { size: 10, mono: true }));
    expect(textWidth('漢', { size: 10 })).toBeGreaterThanOrEqual(10);
  });

  test.each([
    [1, '1'],
    [1.005, '1'],
    [0.1 + 0.2, '0.3'],
    [-0.001, '0'],
  ])('%s is written %s', (value, text) => expect(number(value)).toBe(text));
});

describe('the way of a wire', () => {
  test.each([
    ['straight on where both ends are in line', { x: 0, y: 0 }, { x: 100, y: 2 }, 'left', /^M0,0L50,0L50,0L100,0$/, 0],
    [
      'down between two columns',
      { x: 0, y: 0 },
      { x: 100, y: 80 },
      'left',
      /^M0,0L42,0Q50,0 50,8L50,72Q50,80 58,80L100,80$/,
      90,
    ],
    ['up between two columns', { x: 0, y: 80 }, { x: 100, y: 0 }, 'left', /^M0,80L42,80Q50,80 50,72/, -90],
    ['back to a box further left', { x: 0, y: 0 }, { x: -50, y: 100 }, 'left', /^M0,0L12,0Q20,0 20,8L20,42/, 180],
    [
      'round to a box below',
      { x: 0, y: 0 },
      { x: 0, y: 60 },
      'right',
      /^M0,0L6,0Q12,0 12,6L12,54Q12,60 6,60L0,60$/,
      90,
    ],
  ] as const)('%s', (_name, start, end, side, d, angle) => {
    const path = wirePath(start, end, side);
    expect(path.d).toMatch(d);
    expect(path.angle).toBe(angle);
  });

  test('on a short step the arrow stands before it', () => {
    expect(wirePath({ x: 0, y: 0 }, { x: 100, y: 20 }).middle).toEqual({ x: 25, y: 0 });
  });
});
