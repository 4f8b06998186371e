import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sharedPath } from '../../../tests/shared-folder.ts';
import { unchangeable } from './immutable.ts';

/** Holds the collections that have no call to change a resource against the API's own methods, collected beside the project. */
const path = sharedPath('reference/compute-schema.json');
const Schema = z.looseObject({ collections: z.record(z.string(), z.record(z.string(), z.unknown())) });

test('the description of the API is found, or it is known to be missing', () => {
  expect(path === undefined || path.endsWith('compute-schema.json')).toBe(true);
});

if (path !== undefined) {
  const { collections } = Schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const changes = (collection: string): string[] =>
    Object.keys(collections[collection] ?? {}).filter((method) => /^(patch|update|set)/.test(method));

  describe('collections without a call to change a resource', () => {
    test.each(unchangeable.map(({ collection }) => collection))('%s has none', (collection) => {
      expect(collections).toHaveProperty(collection);
      expect(changes(collection)).toEqual([]);
    });
  });

  test.each(['backendServices', 'urlMaps', 'targetHttpsProxies', 'forwardingRules', 'firewalls', 'routers'])(
    '%s has one',
    (collection) => {
      expect(changes(collection).length).toBeGreaterThan(0);
    },
  );
}
