import { expect, test } from 'vitest';
import { kinds } from '../model/kinds.ts';
import { apiDefaultOf, apiDefaults } from './api-defaults.ts';

test('each kind stands there once, and is one of ours', () => {
  const names = apiDefaults.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(Object.keys(kinds)).toContain(name);
});

test('a field is found by its path, in lists too', () => {
  expect(apiDefaultOf('vm', 'networkInterfaces[].accessConfigs[].name')).toBe('External NAT');
  expect(apiDefaultOf('network', 'routingConfig.bgpBestPathSelectionMode')).toBe('LEGACY');
  expect(apiDefaultOf('backendService', 'iap.enabled')).toBe(false);
});

test('nothing is said of what depends on something else', () => {
  expect(apiDefaultOf('backendService', 'loadBalancingScheme')).toBeUndefined();
  expect(apiDefaultOf('neg', 'port')).toBeUndefined();
});
