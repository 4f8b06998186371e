import { address } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetOnlyInternal } from './subnet-only-internal.ts';

const reserved = (addressType: string | undefined, ipVersion?: string) =>
  add(passthrough(), address('vip', { region: 'us-central1', addressType, ipVersion, subnetwork: 'app' }));
const at = [{ id: 'vip', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetOnlyInternal,
  ofMissing: ['vip: no addressType', 'vip: no ipVersion'],
  good: [
    { name: 'an internal address with a subnet', design: reserved('INTERNAL') },
    { name: 'an external IPv6 address with a subnet', design: reserved('EXTERNAL', 'IPV6') },
  ],
  bad: [
    { name: 'an external address with a subnet', design: reserved('EXTERNAL'), at },
    { name: 'an address without a type, which is external, with a subnet', design: reserved(undefined), at },
  ],
};
