import { expect, test } from 'vitest';
import { hashOf, pageOf } from './address.ts';

test('an address names a page and what is asked on it', () => {
  expect(pageOf('#chooser')).toEqual({ type: 'chooser', answers: {} });
  expect(pageOf('#chooser&have=vms&traffic=udp')).toEqual({
    type: 'chooser',
    answers: { have: 'vms', traffic: 'udp' },
  });
  expect(pageOf('#atlas')).toEqual({ type: 'atlas' });
});

test('an address that is of something else names none', () => {
  expect(pageOf('')).toBeUndefined();
  expect(pageOf('#d1=abc')).toBeUndefined();
  expect(pageOf('#src=files/atlas.json')).toBeUndefined();
});

test('answers that there are not are left out', () => {
  expect(pageOf('#chooser&have=a%20dog&clients=vpc')).toEqual({ type: 'chooser', answers: { clients: 'vpc' } });
});

test('what is written is read back', () => {
  for (const page of [
    { type: 'chooser', answers: { have: 'cloud-run', ipv6: 'yes' } },
    { type: 'atlas', cell: 'NEG_GCE_VM_IP INTERNAL_PASSTHROUGH_NETWORK' },
    { type: 'atlas' },
  ] as const) {
    expect(pageOf(hashOf(page))).toEqual(page);
  }
});
