import { serviceAttachment, subnet } from '../../model/builders.ts';
import { add } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { natSubnetExclusive } from './nat-subnet-exclusive.ts';

const second = (...natSubnets: string[]) =>
  add(
    published(),
    subnet('nat-2', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange: '10.9.1.0/24',
      purpose: 'PRIVATE_SERVICE_CONNECT',
    }),
    serviceAttachment('stock', {
      region: 'us-central1',
      targetService: 'rule',
      natSubnets,
      connectionPreference: 'ACCEPT_AUTOMATIC',
    }),
  );

export const cases: RuleCases = {
  rule: natSubnetExclusive,
  good: [
    { name: 'a NAT subnet of one attachment', design: published() },
    { name: 'a NAT subnet for each attachment', design: second('nat-2') },
  ],
  bad: [
    {
      name: 'one NAT subnet for two attachments',
      design: second('nat'),
      at: [{ id: 'stock', field: 'natSubnets[0]' }],
    },
    {
      name: 'two NAT subnets, one of them shared',
      design: second('nat-2', 'nat'),
      at: [{ id: 'stock', field: 'natSubnets[1]' }],
    },
  ],
};
