import { describe, expect, test } from 'vitest';
import { addressWith, readAddress } from './address.ts';

const base = 'https://host.example/designer/';
const nothing = { theme: undefined, focus: undefined, panel: undefined, trace: undefined, step: undefined };

test('an address that asks for nothing', () => {
  expect(readAddress(base)).toEqual({ ...nothing, link: { type: 'none' }, embed: false });
  expect(readAddress(`${base}#main`).link).toEqual({ type: 'none' });
});

test('a picture for another page, with a theme and a place', () => {
  expect(readAddress(`${base}?embed&theme=dark&focus=neg-1#d1=abc`)).toEqual({
    ...nothing,
    link: { type: 'design', hash: 'd1=abc' },
    embed: true,
    theme: 'dark',
    focus: 'neg-1',
  });
  expect(readAddress(`${base}?embed&theme=red`).theme).toBeUndefined();
});

test('what is open below a picture: findings, or a request at one of its hops', () => {
  expect(readAddress(`${base}?embed&findings`)).toMatchObject({ panel: 'findings', trace: undefined });
  const asked = `${base}?embed&trace=${encodeURIComponent('internet:https://a.example/x?y')}&step=4`;
  expect(readAddress(asked)).toMatchObject({ panel: 'trace', trace: 'internet:https://a.example/x?y', step: 4 });
  expect(readAddress(`${base}?embed&trace`)).toMatchObject({ panel: 'trace', trace: undefined });
  for (const step of ['0', '-1', '1.5', 'x', '1e9', ''])
    expect(readAddress(`${base}?embed&trace&step=${step}`).step).toBeUndefined();
});

describe('a link to a file', () => {
  test.each(['samples/web.neg.json', '/other/web.neg.json', `${base}web.neg.json`, 'a%20b.json'])(
    '%s is of this site',
    (source) => {
      const { link } = readAddress(`${base}#src=${source}`);
      expect(link.type).toBe('source');
      expect(link.type === 'source' && link.url.origin).toBe('https://host.example');
    },
  );

  test.each([
    'https://evil.example/web.json',
    '//evil.example/web.json',
    'https:%2F%2Fevil.example/web.json',
    '\\\\evil.example\\web.json',
    'http://host.example/web.json',
    'https://host.example:8443/web.json',
    'https://user:secret@host.example/web.json',
    'data:application/json,{}',
    'blob:https://host.example/abc',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '%E0%A4%A',
  ])('%s is not', (source) => {
    expect(readAddress(`${base}#src=${source}`).link).toEqual({ type: 'elsewhere' });
  });
});

test('a shared address has nothing of the page but where it is', () => {
  expect(addressWith(`${base}?theme=dark#old`, 'd1=abc')).toBe(`${base}#d1=abc`);
  expect(addressWith(base, 'd1=abc', 'embed')).toBe(`${base}?embed#d1=abc`);
});
