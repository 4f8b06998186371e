import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { merge } from './merge.ts';
import { put } from './write.ts';

const nowhere = { x: 0, y: 0 };
const networkUrl = 'https://www.googleapis.com/compute/v1/projects/p/global/networks/vpc';
const network = { id: 'network-1', kind: 'network' as const, name: 'vpc' };
const outside = { id: 'x', kind: 'external' as const, name: 'vpc', url: networkUrl };
const neg = { id: 'network-1-neg', kind: 'neg' as const, name: 'web', zone: 'us-central1-a', network: 'x' };
const negInFile = put(emptyDesign('file', 'p'), outside, neg);

describe('merging another design in', () => {
  test('gives new ids and keeps references inside', () => {
    const { design, ids } = merge(put(emptyDesign('own', 'p'), { ...network, name: 'other' }), negInFile, nowhere);
    expect(ids).toEqual(['external-1', 'neg-1']);
    expect(design.resources['neg-1']).toMatchObject({ name: 'web', network: 'external-1' });
  });

  test('ties what the file only refers to, to what the design has', () => {
    const { design, ids } = merge(put(emptyDesign('own', 'p'), network), negInFile, nowhere);
    expect(ids).toEqual(['neg-1']);
    expect(design.resources['neg-1']).toMatchObject({ network: 'network-1' });
  });

  test('puts a resource in place of the mere reference to it', () => {
    const { design, ids } = merge(negInFile, put(emptyDesign('file', 'p'), network), nowhere);
    expect(ids).toEqual(['network-1']);
    expect(Object.keys(design.resources)).toEqual(['network-1-neg', 'network-1']);
    expect(design.resources['network-1-neg']).toMatchObject({ network: 'network-1' });
  });

  test('keeps the own one of two that are the same', () => {
    const own = put(emptyDesign('own', 'p'), { ...network, description: 'mine' });
    const merged = merge(own, put(emptyDesign('file', 'p'), { ...network, id: 'n' }), nowhere);
    expect(merged.matched).toBe(1);
    expect(merged.design.resources).toEqual(own.resources);
  });

  test('says the project where it is another one', () => {
    const { design } = merge(emptyDesign('own', 'q'), put(emptyDesign('file', 'p'), network), nowhere);
    expect(design.resources['network-1']).toMatchObject({ project: 'p' });
  });

  test('leaves two sketches without a name apart', () => {
    const blank = { id: 'network-1', kind: 'network' as const };
    const { design } = merge(put(emptyDesign(), blank), put(emptyDesign(), blank), nowhere);
    expect(Object.keys(design.resources)).toEqual(['network-1', 'network-2']);
  });

  test('moves the added layout, notes with it', () => {
    const added = { ...put(emptyDesign('file', 'p'), network), notes: { n: { id: 'n', text: 'hello' } } };
    const laidOut = { ...added, layout: { 'network-1': { x: 8, y: 16 }, n: { x: 0, y: 0 } } };
    const { design } = merge(emptyDesign('own', 'p'), laidOut, { x: 100, y: 0 });
    expect(design.layout).toEqual({ 'network-1': { x: 108, y: 16 }, 'note-1': { x: 100, y: 0 } });
  });
});
