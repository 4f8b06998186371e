import { describe, expect, test } from 'vitest';
import { backendService, designOf, neg, subnet, vm } from '../model/builders.ts';
import { resourceOf } from '../model/resource-of.ts';
import { moveAt, setAt, valueAt } from './set-at.ts';

const design = designOf(
  subnet('app', { secondaryIpRanges: [{ rangeName: 'pods' }, { rangeName: 'services' }] }),
  neg('run', { cloudRun: { service: 'hello' } }),
  vm('vm-1', {
    networkInterfaces: [
      { id: 'n1', networkIP: '10.0.0.2' },
      { id: 'n2', aliasIpRanges: [{ ipCidrRange: '10.4.0.0/24' }] },
    ],
  }),
  backendService('web', { backends: [{ id: 'b1', maxRate: 5 }] }),
);

describe('setting a value below a resource', () => {
  test('a plain field, and taking it away', () => {
    const named = setAt(design, { id: 'app' }, 'role', 'ACTIVE');
    expect(resourceOf(named, 'app')).toMatchObject({ role: 'ACTIVE' });
    expect(resourceOf(setAt(named, { id: 'app' }, 'role', undefined), 'app')).toEqual(resourceOf(design, 'app'));
  });

  test('a field of a row keeps the other rows', () => {
    const next = setAt(design, { id: 'app' }, 'secondaryIpRanges[1].ipCidrRange', '10.8.0.0/20');
    expect(valueAt(resourceOf(next, 'app'), 'secondaryIpRanges')).toEqual([
      { rangeName: 'pods' },
      { rangeName: 'services', ipCidrRange: '10.8.0.0/20' },
    ]);
  });

  test('a row whose last field is emptied stays; a row that is removed goes; the last one takes the list along', () => {
    const emptied = setAt(design, { id: 'app' }, 'secondaryIpRanges[0].rangeName', undefined);
    expect(valueAt(resourceOf(emptied, 'app'), 'secondaryIpRanges[0]')).toEqual({});
    const one = setAt(design, { id: 'app' }, 'secondaryIpRanges[0]', undefined);
    expect(valueAt(resourceOf(one, 'app'), 'secondaryIpRanges')).toEqual([{ rangeName: 'services' }]);
    expect(resourceOf(setAt(one, { id: 'app' }, 'secondaryIpRanges[0]', undefined), 'app')).not.toHaveProperty(
      'secondaryIpRanges',
    );
  });

  test('a list grows by one row', () => {
    const next = setAt(design, { id: 'app' }, 'secondaryIpRanges[2]', {});
    expect(valueAt(resourceOf(next, 'app'), 'secondaryIpRanges[2]')).toEqual({});
  });

  test('an object that is emptied goes', () => {
    expect(resourceOf(setAt(design, { id: 'run' }, 'cloudRun.service', undefined), 'run')).not.toHaveProperty(
      'cloudRun',
    );
  });

  test('fields of parts are found by the id of the part', () => {
    const next = setAt(design, { id: 'vm-1', part: 'n2' }, 'aliasIpRanges[0].subnetworkRangeName', 'pods');
    expect(valueAt(resourceOf(next, 'vm-1'), 'networkInterfaces[1].aliasIpRanges')).toEqual([
      { ipCidrRange: '10.4.0.0/24', subnetworkRangeName: 'pods' },
    ]);
    expect(setAt(design, { id: 'vm-1', part: 'gone' }, 'networkIP', '10.0.0.9')).toBe(design);
  });

  test('nothing changes where nothing is different', () => {
    expect(setAt(design, { id: 'app' }, 'role', undefined)).toBe(design);
    expect(setAt(design, { id: 'gone' }, 'role', 'ACTIVE')).toBe(design);
  });
});

test('interfaces change places, and stop at the ends', () => {
  const swapped = moveAt(design, { id: 'vm-1' }, 'networkInterfaces', 1, -1);
  expect(valueAt(resourceOf(swapped, 'vm-1'), 'networkInterfaces[0].id')).toBe('n2');
  expect(moveAt(design, { id: 'vm-1' }, 'networkInterfaces', 1, 1)).toBe(design);
});
