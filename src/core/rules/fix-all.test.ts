import { describe, expect, test } from 'vitest';
import { put } from '../edit/write.ts';
import { emptyDesign } from '../model/design.ts';
import { broken } from '../templates/broken.ts';
import { check } from './engine.ts';
import { fixAllSafe } from './fix-all.ts';

const safeOnes = (design: Parameters<typeof check>[0]) =>
  check(design).filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));

describe('all safe fixes at once', () => {
  test('leave no finding that has one', () => {
    const subnet = (id: string) => ({ id, kind: 'subnet' as const, name: id, region: 'us-central1', network: 'n' });
    const design = put(
      emptyDesign(),
      { id: 'n', kind: 'network', name: 'n', autoCreateSubnetworks: false },
      { ...subnet('a'), ipCidrRange: '10.0.0.7/24' },
      { ...subnet('b'), ipCidrRange: '10.0.1.9/24' },
    );
    expect(safeOnes(design).length).toBeGreaterThan(1);
    expect(safeOnes(fixAllSafe(design))).toEqual([]);
  });

  test('add no finding', () => {
    const before = new Set(check(broken.design).map(({ key }) => key));
    expect(check(fixAllSafe(broken.design)).filter(({ key }) => !before.has(key))).toEqual([]);
  });

  test('leave a design without safe fixes as it is', () => {
    const design = emptyDesign();
    expect(fixAllSafe(design)).toBe(design);
  });
});
