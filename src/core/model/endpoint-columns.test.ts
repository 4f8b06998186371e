import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neg } from './builders.ts';
import { changedFacets, columnsOf } from './endpoint-columns.ts';
import type { Endpoint } from './kinds.ts';

const address = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.03', '10.0.0', '', undefined);
const endpoint = fc.record({
  id: fc.constant('e'),
  instance: fc.constantFrom('a', 'b', undefined),
  ipAddress: address,
  port: fc.constantFrom(80, 443, 0, undefined),
});
const plain = fc.record({
  id: fc.constant('e'),
  instance: fc.constantFrom('a', 'b'),
  ipAddress: fc.nat({ max: 30 }).map((host) => `10.0.0.${host}`),
  port: fc.constant(80),
});

test('what is known of a list after one address changed is what going through it afresh finds', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(endpoint, { minLength: 1, maxLength: 5 }), fc.array(plain, { minLength: 1, maxLength: 5 })),
      fc.nat(),
      fc.oneof(
        address,
        plain.map(({ ipAddress }) => ipAddress),
      ),
      (endpoints: Endpoint[], at, ipAddress) => {
        const place = at % endpoints.length;
        const next = endpoints.map((each, index) => (index === place ? { ...each, ipAddress } : each));
        changedFacets(neg('n', { endpoints }), neg('n', { endpoints: next }));
        expect(columnsOf(next)).toEqual(columnsOf(structuredClone(next)));
      },
    ),
  );
});
