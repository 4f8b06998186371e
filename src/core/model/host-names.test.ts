import { expect, test } from 'vitest';
import { googleEndingOf, hostNameIn, privateEndingOf } from './host-names.ts';

test.each([
  ['https://Origin.Example.com/a?b', { fqdn: 'origin.example.com', port: 443 }],
  ['http://origin.example.com', { fqdn: 'origin.example.com', port: 80 }],
  ['https://origin.example.com:8443', { fqdn: 'origin.example.com', port: 8443 }],
  ['ftp://origin.example.com', { fqdn: 'origin.example.com' }],
  ['origin.example.com:0', { fqdn: 'origin.example.com' }],
  ['origin.example.com:70000', { fqdn: 'origin.example.com' }],
  ['https://user:secret@origin.example.com/', { fqdn: 'origin.example.com', port: 443 }],
  [' *.example.com ', { fqdn: 'example.com' }],
  ['origin.example.com#part', { fqdn: 'origin.example.com' }],
])('%s holds a host name', (text, found) => {
  expect(hostNameIn(text)).toEqual(found);
});

test.each(['8.8.8.8', '10.0.0.1:80', '2001:db8::1', '/path', 'https://', 'a b.example.com', 'localhost', ''])(
  '%s holds none',
  (text) => {
    expect(hostNameIn(text)).toBeUndefined();
  },
);

test('an ending counts at a dot alone', () => {
  expect(privateEndingOf('db.internal')?.ending).toBe('internal');
  expect(privateEndingOf('internal')?.ending).toBe('internal');
  expect(privateEndingOf('dbinternal')).toBeUndefined();
  expect(googleEndingOf('x.run.app.')?.use).toBe('SERVERLESS');
  expect(googleEndingOf('notrun.app')).toBeUndefined();
});
