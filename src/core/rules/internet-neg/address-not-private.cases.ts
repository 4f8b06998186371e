import { neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressNotPrivate } from './address-not-private.ts';

const withAddress = (ipAddress: string) =>
  add(
    passthrough(),
    neg('out', { networkEndpointType: 'INTERNET_IP_PORT', endpoints: [{ id: 'e1', ipAddress, port: 443 }] }),
  );
const at = [{ id: 'out', part: 'e1', field: 'ipAddress' }];

export const cases: RuleCases = {
  rule: addressNotPrivate,
  good: [
    { name: 'a public address', design: withAddress('8.8.8.8') },
    { name: 'the address after 172.16.0.0/12', design: withAddress('172.32.0.1') },
  ],
  bad: [
    { name: 'an address of 10.0.0.0/8', design: withAddress('10.1.2.3'), at },
    { name: 'the end of 172.16.0.0/12, 172.31.255.254', design: withAddress('172.31.255.254'), at },
    { name: 'an address of 192.168.0.0/16', design: withAddress('192.168.10.5'), at },
  ],
};
