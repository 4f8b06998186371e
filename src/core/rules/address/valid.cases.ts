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
    { name: 'left blank, so that Google chooses', design: reserved(undefined) },
    { name: 'an IPv4 address', design: reserved('203.0.113.9') },
    { name: 'an IPv6 address', design: reserved('2600:1901::1', 'IPV6') },
  ],
  bad: [
    { name: 'words in the place of an address', design: reserved('my address'), at },
    { name: 'a range in the place of an address', design: reserved('203.0.113.0/24'), at },
    { name: 'an IPv4 address that says IPv6', design: reserved('203.0.113.9', 'IPV6'), at },
  ],
};
