import { describe, expect, test } from 'vitest';
import { maskText, matchMask, readMask } from './url-mask.ts';

const flawsOf = (text: string) => readMask(text).flaws;
const partsOf = (text: string) => {
  const { host, path, placeholders } = readMask(text).mask;
  return [host.map(maskText).join(''), path.map(maskText).join(''), placeholders];
};
const found = (mask: string, url: string) => {
  const values = matchMask(readMask(mask).mask, url);
  return values && Object.fromEntries(values);
};

describe('a mask', () => {
  test('is taken apart at its first slash', () => {
    expect(partsOf('<tag>.example.com/home/<service>')).toEqual([
      '<tag>.example.com',
      '/home/<service>',
      ['tag', 'service'],
    ]);
    expect(partsOf('/<function>')).toEqual(['', '/<function>', ['function']]);
    expect(partsOf('<service>-home.example.com')).toEqual(['<service>-home.example.com', '', ['service']]);
    expect(partsOf('example.com/')).toEqual(['example.com', '/', []]);
    expect(partsOf('')).toEqual(['', '', []]);
  });

  test('is read behind a scheme that should not be there', () => {
    expect(partsOf('https://<service>.example.com')).toEqual(['<service>.example.com', '', ['service']]);
    expect(partsOf('https://example.com/<service>')).toEqual(['example.com', '/<service>', ['service']]);
  });

  test('keeps placeholders that stand twice', () => {
    expect(readMask('<service>.example.com/<service>').mask.placeholders).toEqual(['service', 'service']);
  });
});

describe('flaws', () => {
  test.each([
    '<tag>.domain.com/<service>',
    '<service>-dot-appname.appspot.com/<version>',
    '/<function>',
    '/hello/<gateway>',
    '',
  ])('none in %s', (text) => expect(flawsOf(text)).toEqual([]));

  test.each([
    ['<service.example.com', 1, '<service>.example.com'],
    ['example.com/<service', 13, 'example.com/<service>'],
    ['/<<service>', 2, '/<service>'],
    ['/service>', 9, '/service'],
    ['/<>/x', 2, '//x'],
    ['/< >', 2, '/'],
  ])('of brackets: %s', (text, position, mended) => {
    expect(flawsOf(text)[0]).toMatchObject({ type: 'bracket', position, mended });
  });

  test.each([
    ['https://example.com/<service>', 1, 'example.com/<service>'],
    ['example.com/<service>?a=1', 22, 'example.com/<service>'],
    ['/<service>#top', 11, '/<service>'],
    ['example.com:8443/<service>', 12, 'example.com/<service>'],
    ['example.com / <service>', 12, 'example.com/ <service>'],
    ['example.com//<service>', 12, 'example.com/<service>'],
  ])('of shape: %s', (text, position, mended) => {
    expect(flawsOf(text)).toContainEqual(expect.objectContaining({ type: 'shape', position, mended }));
  });

  test('which nobody can mend alone', () => {
    expect(flawsOf('*.example.com/<service>')).toEqual([expect.not.objectContaining({ mended: expect.anything() })]);
    expect(flawsOf('/<service><tag>')[0]?.what).toMatch(/side by side/);
  });

  test('come in the order of the text, brackets first', () => {
    expect(flawsOf('https://x y/<service').map(({ type, position }) => [type, position])).toEqual([
      ['bracket', 13],
      ['shape', 1],
      ['shape', 10],
    ]);
  });
});

describe('a request', () => {
  // The examples of the set-up guide and of the API reference.
  test.each([
    ['<service>-home.example.com', 'https://login-home.example.com/web', { service: 'login' }],
    ['example.com/<service>', 'https://example.com/login/web', { service: 'login' }],
    ['/<service>', 'https://example.com/login/web', { service: 'login' }],
    ['<tag>.<service>.example.com', 'https://test.login.example.com/web', { tag: 'test', service: 'login' }],
    ['/home/<service>/<tag>', 'https://example.com/home/login/test', { service: 'login', tag: 'test' }],
    ['<tag>.example.com/home/<service>', 'https://test.example.com/home/login/web', { tag: 'test', service: 'login' }],
    ['<tag>.domain.com/<service>', 'foo1.domain.com/bar2', { tag: 'foo1', service: 'bar2' }],
    ['<service>-dot-app.appspot.com/<version>', 'foo1-dot-app.appspot.com/v2', { service: 'foo1', version: 'v2' }],
    ['/<function>', 'mydomain.com/function1', { function: 'function1' }],
  ])('by %s from %s', (mask, url, values) => expect(found(mask, url)).toEqual(values));

  test.each([
    ['<service>.example.com', 'https://a.login.example.com', { service: 'login' }],
    ['<service>.Example.com', 'HTTPS://Login.EXAMPLE.com:8443/x?y#z', { service: 'login' }],
    ['/<service>', 'example.com/login?next=/other/way', { service: 'login' }],
    ['/<service>', 'example.com/Login', { service: 'Login' }],
    ['<tag>-<service>.example.com', 'a-b-c.example.com', { tag: 'a', service: 'b-c' }],
    ['/a.b/<service>', 'example.com/a.b/x', { service: 'x' }],
    ['/static', 'example.com/static', {}],
    ['', 'example.com/any', {}],
  ])('%s takes %s', (mask, url, values) => expect(found(mask, url)).toEqual(values));

  test.each([
    ['example.com/<service>', 'https://other.com/login'],
    ['example.com/<service>', 'https://example.com/'],
    ['example.com/<service>', 'https://example.com'],
    ['<service>.example.com', 'https://example.com/login'],
    ['/home/<service>', 'https://example.com/login'],
    ['/a.b/<service>', 'example.com/aXb/x'],
    ['/<service>/web', 'example.com/login/web/more'],
    ['/<service>/web', 'example.com/login/WEB'],
  ])('%s does not fit %s', (mask, url) => expect(found(mask, url)).toBeUndefined());
});
