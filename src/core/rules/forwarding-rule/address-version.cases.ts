import { address } from '../../model/builders.ts';
import { add, application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressVersion } from './address-version.ts';

const vip = (address_: object, rule: object) =>
  change(add(application(), address('vip', { addressType: 'EXTERNAL', ...address_ })), 'rule', {
    IPAddress: 'vip',
    ...rule,
  });
const at = [{ id: 'rule', field: 'IPAddress' }];

export const cases: RuleCases = {
  rule: addressVersion,
  ofMissing: ['vip: no ipVersion'],
  good: [
    { name: 'both IPv6', design: vip({ ipVersion: 'IPV6' }, { ipVersion: 'IPV6' }) },
    { name: 'neither says its version', design: vip({}, {}) },
    { name: 'the address alone says its version', design: vip({ ipVersion: 'IPV6' }, {}) },
  ],
  bad: [
    { name: 'an IPv4 address on a rule for IPv6', design: vip({ ipVersion: 'IPV4' }, { ipVersion: 'IPV6' }), at },
    { name: 'an address of no version, which is IPv4, on a rule for IPv6', design: vip({}, { ipVersion: 'IPV6' }), at },
    { name: 'an IPv6 address on a rule for IPv4', design: vip({ ipVersion: 'IPV6' }, { ipVersion: 'IPV4' }), at },
  ],
};
