import { describe, expect, test } from 'vitest';
import { designOf, healthCheck, neg, network, subnet } from '../model/builders.ts';
import { resourceOf } from '../model/resource-of.ts';
import { pointEach, setAtEach } from './set-each.ts';

const design = designOf(
  network('vpc'),
  subnet('app', { network: 'vpc' }),
  neg('a', { zone: 'us-central1-a' }),
  neg('b', { zone: 'us-central1-b', subnetwork: 'app' }),
  healthCheck('probe'),
);

describe('the same field of several resources', () => {
  test('gets one value, and loses it', () => {
    const moved = setAtEach(design, ['a', 'b'], 'zone', 'us-east1-b');
    expect([resourceOf(moved, 'a'), resourceOf(moved, 'b')]).toMatchObject([
      { zone: 'us-east1-b' },
      { zone: 'us-east1-b' },
    ]);
    const cleared = setAtEach(moved, ['a', 'b'], 'zone', undefined);
    expect(resourceOf(cleared, 'a')).not.toHaveProperty('zone');
    expect(resourceOf(cleared, 'b')).toMatchObject({ subnetwork: 'app' });
  });

  test('that has it already, or is gone, is no change', () => {
    expect(setAtEach(design, ['a', 'nobody'], 'zone', 'us-central1-a')).toBe(design);
  });

  test('points at one target, and what a wire brings along comes with it', () => {
    const next = pointEach(design, ['a', 'b'], 'subnetwork', 'app');
    expect(resourceOf(next, 'a')).toMatchObject({ subnetwork: 'app', network: 'vpc' });
    expect(resourceOf(next, 'b')).toMatchObject({ subnetwork: 'app' });
  });

  test('a path that no wire could set holds the new value all the same', () => {
    expect(resourceOf(pointEach(design, ['probe'], 'description', 'app'), 'probe')).toMatchObject({
      description: 'app',
    });
  });
});
