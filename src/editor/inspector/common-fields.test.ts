import { describe, expect, test } from 'vitest';
import type { Resource } from '../../core/index.ts';
import { commonFields, sharedValue } from './common-fields.ts';

const keys = (...resources: readonly Resource[]) => {
  const { first, rest } = commonFields(resources);
  return [...first, ...rest].map(({ key }) => key);
};

const vm = (id: string, fields: object = {}): Resource => ({ id, kind: 'vm', ...fields });
const neg = (id: string, fields: object = {}): Resource => ({ id, kind: 'neg', ...fields });

describe('the fields that several resources have in common', () => {
  test('of one kind: all but the name and the lists of parts', () => {
    const common = keys(vm('a'), vm('b'));
    expect(common).toEqual(expect.arrayContaining(['zone', 'machineType', 'tags', 'description', 'project']));
    expect(common).not.toContain('name');
    expect(common).not.toContain('networkInterfaces');
  });

  test('of several kinds: what both have, in the words of the first', () => {
    const common = keys(vm('a'), neg('b'));
    expect(common).toContain('zone');
    expect(common).not.toContain('machineType');
    expect(common).not.toContain('networkEndpointType');
  });

  test('a field of one name with other choices is another field', () => {
    expect(keys({ id: 'a', kind: 'healthCheck' }, { id: 'b', kind: 'targetProxy' })).not.toContain('type');
  });

  test('a reference to other kinds of targets is another field', () => {
    expect(keys({ id: 'a', kind: 'subnet' }, { id: 'b', kind: 'firewallRule' })).toContain('network');
    expect(keys({ id: 'a', kind: 'urlMap' }, { id: 'b', kind: 'forwardingRule' })).not.toContain('defaultService');
  });

  test('what means nothing on one of them is left out', () => {
    const types = ['GCE_VM_IP_PORT', 'SERVERLESS'].map((networkEndpointType) => neg('n', { networkEndpointType }));
    expect(keys(...types)).not.toContain('zone');
    expect(keys(...types)).toContain('networkEndpointType');
  });

  test('of nothing there are none', () => {
    expect(commonFields([])).toEqual({ first: [], rest: [] });
  });
});

describe('what they hold', () => {
  test('is one value, or mixed; blank beside a value is mixed', () => {
    const [a, b] = [vm('a', { zone: 'us-central1-a', tags: ['x'] }), vm('b', { zone: 'us-central1-b', tags: ['x'] })];
    expect(sharedValue([a, b], 'tags')).toEqual({ value: ['x'], isMixed: false });
    expect(sharedValue([a, b], 'zone')).toEqual({ value: undefined, isMixed: true });
    expect(sharedValue([a, vm('c')], 'tags')).toEqual({ value: undefined, isMixed: true });
    expect(sharedValue([vm('c'), vm('d')], 'tags')).toEqual({ value: undefined, isMixed: false });
  });
});
