import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { purposeKnown } from './purpose-known.ts';

const withPurpose = (purpose: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.9.0.0/24', purpose }));
const at = [{ id: 'other', field: 'purpose' }];

export const cases: RuleCases = {
  rule: purposeKnown,
  good: [
    { name: 'no purpose, which means PRIVATE', design: passthrough() },
    { name: 'PRIVATE', design: withPurpose('PRIVATE') },
    { name: 'Private NAT', design: withPurpose('PRIVATE_NAT') },
  ],
  bad: [
    { name: 'a purpose that does not exist, “PUBLIC”', design: withPurpose('PUBLIC'), at },
    { name: 'a purpose of preview tracks', design: withPurpose('AGGREGATE'), severity: 'warning', at },
  ],
};
