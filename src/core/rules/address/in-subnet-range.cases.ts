import { address } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { inSubnetRange } from './in-subnet-range.ts';

const reserved = (text: string, design = passthrough()) =>
  add(design, address('vip', { region: 'us-central1', addressType: 'INTERNAL', subnetwork: 'app', address: text }));
const at = [{ id: 'vip', field: 'address' }];

export const cases: RuleCases = {
  rule: inSubnetRange,
  good: [{ name: 'an address inside the range', design: reserved('10.0.0.99') }],
  bad: [
    { name: 'an address outside the range', design: reserved('10.0.1.99'), at },
    { name: 'an address of a secondary range', design: reserved('10.4.0.9', application()), at, severity: 'warning' },
    { name: 'the gateway’s address', design: reserved('10.0.0.1'), at },
  ],
};
