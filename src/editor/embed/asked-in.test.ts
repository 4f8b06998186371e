import { expect, test, vi } from 'vitest';
import { templates, viewOf } from '../../core/index.ts';
import { askedIn } from './asked-in.ts';

const viewIn = (id: string) => {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`No template ${id}.`);
  return viewOf(found.design);
};

test.each([
  ['first-neg', 'internet:http://web.example.com/', { from: 'internet' }, 'http://web.example.com/'],
  ['first-neg', 'internet:203.0.113.9:80', { from: 'internet' }, '203.0.113.9:80'],
  ['hybrid', 'vpc:10.10.0.100:80', { from: 'vpc', network: 'core-vpc' }, '10.10.0.100:80'],
  ['hybrid', 'vpc:core-vpc:http://10.10.0.100/', { from: 'vpc', network: 'core-vpc' }, 'http://10.10.0.100/'],
  [
    'hybrid',
    'on-premises:core-vpc:us-central1:10.10.0.100:80',
    { from: 'on-premises', network: 'core-vpc', region: 'us-central1' },
    '10.10.0.100:80',
  ],
  // A region that the design does not have is one that somebody may be in.
  [
    'hybrid',
    'vpc:core-vpc:asia-east1:10.10.0.100:80',
    { from: 'vpc', network: 'core-vpc', region: 'asia-east1' },
    '10.10.0.100:80',
  ],
  // Only so much belongs to the client: a path has colons of its own.
  [
    'first-neg',
    'internet:http://web.example.com/a:10.0.0.1:80',
    { from: 'internet' },
    'http://web.example.com/a:10.0.0.1:80',
  ],
  ['port-mapping', 'consumer:cluster:10.9.0.2:1002', { from: 'consumer', attachment: 'cluster' }, '10.9.0.2:1002'],
])('%s: %s', (template, text, client, to) => {
  expect(askedIn(text, viewIn(template))).toEqual({ ok: true, asked: { client, text: to, rule: undefined } });
});

test.each([
  ['internet', 'Expected a client, a colon and a request'],
  ['http://web.example.com/', 'http is no place for a client'],
  ['moon:http://web.example.com/', 'moon is no place for a client'],
  ['internet:ftp://x/', 'Nobody here speaks ftp'],
  ['vpc:nowhere:http://web.example.com/', 'There is no network nowhere'],
  ['vpc:nowhere:us-central1:10.0.0.1:80', 'There is no network nowhere'],
])('what cannot be asked says why: %s', (text, why) => {
  expect(askedIn(text, viewIn('first-neg'))).toEqual({ ok: false, why: expect.stringContaining(why) });
});

test('however many colons there are, only the first three are tried', () => {
  const view = viewIn('first-neg');
  const all = vi.spyOn(view, 'all');
  const colons = `vpc:${'a:'.repeat(1000)}`;
  expect(askedIn(colons, view).ok).toBe(false);
  expect(all.mock.calls.length).toBeLessThanOrEqual(3);
  all.mockClear();
  expect(askedIn(`internet:http://x/${'a'.repeat(2048)}`, view)).toEqual({
    ok: false,
    why: 'It has more than 2048 characters.',
  });
  expect(all).not.toHaveBeenCalled();
});
