import { subnet } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { subnetPurpose } from './subnet-purpose.ts';

const proxies = subnet('proxies', {
  network: 'vpc',
  region: 'us-central1',
  ipCidrRange: '10.9.0.0/23',
  purpose: 'REGIONAL_MANAGED_PROXY',
  role: 'ACTIVE',
});

export const cases: RuleCases = {
  rule: subnetPurpose,
  good: [
    { name: 'a subnet without a purpose of its own', design: add(passthrough(), proxies) },
    { name: 'a PRIVATE subnet', design: change(application(), 'app', { purpose: 'PRIVATE' }) },
  ],
  bad: [
    {
      name: 'the subnet of the proxies',
      design: change(add(application(), proxies), 'neg', { subnetwork: 'proxies' }),
      at: [{ id: 'neg', field: 'subnetwork' }],
      documentedOnly: false,
      fixes: ['Use the subnet app'],
    },
    {
      name: 'the consumer of a published service in the subnet of the proxies',
      design: change(add(published(), { ...proxies, network: 'consumer' }), 'psc', { subnetwork: 'proxies' }),
      at: [{ id: 'psc', field: 'subnetwork' }],
    },
  ],
};
