import { address } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { valid } from './valid.ts';

const reserved = (text: string | undefined, ipVersion?: string) =>
  add(passthrough(), address('vip', { address: text, ipVersion }));
const at = [{ id: 'vip', field: 'address' }];

export const cases: RuleCases = {
  rule: valid,
  good: [
    { name: 'Google chooses', design: reserved(undefined) },
    { name: 'IPv4', design: reserved('203.0.113.9') },
    { name: 'IPv6', design: reserved('2600:1901::1', 'IPV6') },
  ],
  bad: [
    { name: 'words', design: reserved('my address'), at },
    { name: 'a range', design: reserved('203.0.113.0/24'), at },
    { name: 'IPv4 that says IPv6', design: reserved('203.0.113.9', 'IPV6'), at },
  ],
};
