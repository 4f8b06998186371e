import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFor } from '../scripts/serve.mjs';

const folder = join(import.meta.dirname, '../public');
const found = (address: string) => fileFor(folder, address)?.file;

test('an address names a file of the folder', () => {
  expect(found('/favicon.svg')).toBe(join(folder, 'favicon.svg'));
  expect(found('/favicon.svg?version=1')).toBe(join(folder, 'favicon.svg'));
});

test.each(['/', '/missing.js', '/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/..%5cpackage.json'])(
  '%s finds nothing, in the folder or outside of it',
  (address) => expect(found(address)).toBeUndefined(),
);

test.each(['/%', '/%00', '//[', 'not an address'])('%s is not an address, and no harm is done', (address) => {
  expect(found(address)).toBeUndefined();
});
