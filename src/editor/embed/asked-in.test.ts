import { expect, test } from 'vitest';
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
  ['port-mapping', 'consumer:cluster:10.9.0.2:1002', { from: 'consumer', attachment: 'cluster' }, '10.9.0.2:1002'],
])('%s: %s', (template, text, client, to) => {
  expect(askedIn(text, viewIn(template))).toEqual({ client, text: to, rule: undefined });
});

test.each(['', 'internet', 'http://web.example.com/', 'moon:http://web.example.com/', 'internet:ftp://x/'])(
  'nothing that can be asked: %s',
  (text) => {
    expect(askedIn(text, viewIn('first-neg'))).toBeUndefined();
  },
);
