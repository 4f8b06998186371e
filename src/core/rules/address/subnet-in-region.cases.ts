import { address } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetInRegion } from './subnet-in-region.ts';

const reserved = (region: string | undefined) =>
  add(passthrough(), address('vip', { region, addressType: 'INTERNAL', subnetwork: 'app' }));
const at = [{ id: 'vip', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetInRegion,
  ofMissing: ['vip: no region'],
  good: [{ name: 'address and subnet in one region', design: reserved('us-central1') }],
  bad: [
    { name: 'a subnet of another region', design: reserved('europe-west1'), at },
    { name: 'a global address in a subnet', design: reserved(undefined), at },
  ],
};
