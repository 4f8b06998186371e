import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

/** Reads `--name: light-dark(oklch(…), oklch(…));`; tokens that point at another one are followed. */
function colourOf(name: string, theme: Theme): Color {
  const declaration = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1];
  if (declaration === undefined) throw new Error(`No token --${name}`);
  const alias = /^var\(--([\w-]+)\)$/.exec(declaration.trim())?.[1];
  if (alias !== undefined) return colourOf(alias, theme);
  const both = /^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/.exec(declaration.trim());
  const value = theme === 'light' ? both?.[1] : both?.[2];
  if (value === undefined) throw new Error(`--${name} does not hold a colour for both themes: ${declaration}`);
  return new Color(value);
}

const contrast = (front: string, back: string, theme: Theme): number =>
  colourOf(front, theme).contrast(colourOf(back, theme), 'WCAG21');

const grounds = ['surface-sunken', 'surface-canvas', 'surface-panel', 'surface-card', 'surface-raised'];
const states = ['surface-hover', 'surface-active', 'surface-selected'];
const families = ['balancing', 'neg', 'compute', 'network', 'outside'];
const changes = ['added', 'removed', 'changed'];
const severities = ['error', 'warning', 'unchecked', 'info'];
const containers = ['container', 'container-nested', 'container-drop', 'container-refused'];
const tints = [...families, ...severities, ...changes].map((name) => `${name}-tint`);

/** Every pair that occurs in the interface: what is in front, on what it may stand. */
const textPairs: ReadonlyArray<readonly [front: string, backs: readonly string[]]> = [
  ['text', [...grounds, ...states, ...tints, ...containers]],
  ['text-muted', [...grounds, ...states, ...tints, ...containers]],
  ['text-on-inverse', ['surface-inverse']],
  ['action-text', ['action', 'action-hover', 'selection']],
  ['link', [...grounds, 'surface-hover', ...severities.map((name) => `${name}-tint`)]],
  ['error-text', ['surface-panel', 'surface-card', 'surface-raised', 'surface-hover', 'error-tint']],
  ...severities.map((name) => [`${name}-text`, [...grounds, `${name}-tint`]] as const),
  ...families.map((name) => [`${name}-text`, [...grounds, `${name}-tint`]] as const),
  ...changes.map((name) => [`${name}-text`, [...grounds, `${name}-tint`]] as const),
];

const graphicPairs: ReadonlyArray<readonly [front: string, backs: readonly string[]]> = [
  ['focus', [...grounds, ...states, ...tints, ...containers]],
  ['selection', [...grounds, ...containers]],
  ['action', [...grounds]],
  ['line-strong', [...grounds]],
  ['text-on-inverse', ['surface-inverse']],
  ['wire', ['surface-canvas', ...containers]],
  ['wire-refused', ['surface-canvas', ...containers]],
  ['wire-warning', ['surface-canvas', ...containers]],
  ['wire-unchecked', ['surface-canvas', ...containers]],
  ['wire-probe', ['surface-canvas', ...containers]],
  ...severities.map((name) => [`${name}-solid`, [...grounds, `${name}-tint`]] as const),
  ...changes.map((name) => [`${name}-solid`, [...grounds, ...containers, `${name}-tint`]] as const),
  ...families.map((name) => [`${name}-solid`, [...grounds, `${name}-tint`]] as const),
  ...families.map((name) => [`${name}-line`, ['surface-canvas', ...containers]] as const),
  // The icon in a dot card is cut out of its family's colour.
  ...families.map((name) => ['surface-card', [`${name}-solid`]] as const),
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  it.each(textPairs)('text --%s is readable on all its grounds', (front, backs) => {
    for (const back of backs) {
      expect(contrast(front, back, theme), `--${front} on --${back}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(graphicPairs)('graphic --%s can be told from all its grounds', (front, backs) => {
    for (const back of backs) {
      expect(contrast(front, back, theme), `--${front} on --${back}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps every colour inside sRGB, so that no screen bends it', () => {
    const names = [...css.matchAll(/--([\w-]+):\s*light-dark\(oklch/g)].flatMap(([, name]) => name ?? []);
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      if (name === 'scrim') continue;
      expect(colourOf(name, theme).inGamut('srgb', { epsilon: 0.0005 }), `--${name}`).toBe(true);
    }
  });

  it('gives the NEG the most saturated of the family colours', () => {
    const chroma = (name: string) => colourOf(`${name}-solid`, theme).oklch.c ?? 0;
    for (const name of families.filter((family) => family !== 'neg'))
      expect(chroma('neg')).toBeGreaterThan(chroma(name));
  });
});
