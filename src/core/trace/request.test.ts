import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designOf, network, serviceAttachment } from '../model/builders.ts';
import { viewOf } from '../model/view.ts';
import { readClient, readRequest, requestText } from './request.ts';

describe('what is asked for', () => {
  test.each([
    [
      'https://shop.example.com/cart?id=1#top',
      { protocol: 'https', host: 'shop.example.com', port: 443, path: '/cart', ipVersion: 4 },
    ],
    ['http://Shop.Example.com', { protocol: 'http', host: 'shop.example.com', port: 80, path: '/', ipVersion: 4 }],
    ['10.0.0.5:5432', { protocol: 'tcp', address: '10.0.0.5', port: 5432, path: '/', ipVersion: 4 }],
    ['udp://10.0.0.5:53', { protocol: 'udp', address: '10.0.0.5', port: 53, path: '/', ipVersion: 4 }],
    [
      'https://[2001:db8::1]:8443/a',
      { protocol: 'https', address: '2001:db8::1', port: 8443, path: '/a', ipVersion: 6 },
    ],
    ['tls://db.internal', { protocol: 'ssl', host: 'db.internal', port: 443, path: '/', ipVersion: 4 }],
  ])('%s', (text, request) => {
    expect(readRequest(text)).toEqual({ ok: true, request });
  });

  test.each([
    ['10.0.0.5', 'The port is missing'],
    ['ftp://a.example.com/', 'Nobody here speaks ftp'],
    ['https://', 'Expected a URL'],
    ['https://a b/', 'Expected a URL'],
    ['tcp://10.0.0.5:99999', '99999 is no port'],
    ['https://user@host/', 'Expected a URL'],
    ['__proto__://x:1', 'Expected a URL'],
    ['tcp://[a:b]:80', 'Expected a URL'],
    [`http://a.example.com/${'a'.repeat(2000)}`, 'longer than 2000 characters'],
  ])('%s is refused with a reason', (text, why) => {
    const read = readRequest(text);
    expect(read.ok ? '' : read.why).toContain(why);
  });

  const anyRequest = fc
    .tuple(
      fc.constantFrom('', 'http://', 'HTTPS://', 'grpc://', 'tcp://', 'ssl://', 'udp://'),
      fc.constantFrom('A.example.com', '10.0.0.5', '[2001:DB8::1]', '[a:b]', '[10.0.0.5]'),
      fc.constantFrom('', ':80', ':443', ':8080'),
      fc.constantFrom('', '/', '/a b', '/a ?q=1', '?q', '/a%20b#c'),
    )
    .map((parts) => parts.join(''));

  test('any text is read or refused, and what is read is spelt so that it is read the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), anyRequest), (text) => {
        const read = readRequest(text);
        if (read.ok) expect(readRequest(requestText(read.request))).toEqual({ ok: true, request: read.request });
        else expect(read.why).not.toBe('');
      }),
    );
  });
});

describe('who asks', () => {
  const one = viewOf(designOf(network('web'), serviceAttachment('db')));
  const two = viewOf(designOf(network('web'), network('lab')));

  test.each([
    ['internet', one, { from: 'internet' }],
    ['vpc', one, { from: 'vpc', network: 'web' }],
    ['vpc:lab:us-east1', two, { from: 'vpc', network: 'lab', region: 'us-east1' }],
    ['on-premises:web', two, { from: 'on-premises', network: 'web' }],
    ['mesh', one, { from: 'mesh', network: 'web' }],
    ['consumer', one, { from: 'consumer', attachment: 'db' }],
  ])('%s', (text, view, client) => {
    expect(readClient(text, view)).toEqual({ ok: true, client });
  });

  test.each([
    ['vpc', two, 'The design has 2 networks'],
    ['vpc:nowhere', two, 'There is no network nowhere'],
    ['internet:web', one, 'says more than is read'],
    ['vpc:web:us-east1:us-east1-b', two, 'says more than is read'],
    ['mesh:web:us-east1', two, 'says more than is read'],
    ['consumer:db:x', one, 'says more than is read'],
    ['mesh:nowhere', two, 'There is no network nowhere'],
    [`vpc:${':'.repeat(2000)}`, one, 'longer than 2000 characters'],
    ['moon', one, 'moon is no place for a client'],
    ['consumer', two, 'no service attachment'],
    ['vpc', viewOf(designOf()), 'The design has no network'],
  ])('%s is refused with a reason', (text, view, why) => {
    const read = readClient(text, view);
    expect(read.ok ? '' : read.why).toContain(why);
  });
});
