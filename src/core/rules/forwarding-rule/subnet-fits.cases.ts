import { network, subnet } from '../../model/builders.ts';
import { add, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetFits } from './subnet-fits.ts';

const at = [{ id: 'rule', field: 'subnetwork' }];
const far = subnet('far', { network: 'vpc', region: 'europe-west1', ipCidrRange: '10.20.0.0/24' });
const foreign = subnet('foreign', { network: 'vpc-2', region: 'us-central1', ipCidrRange: '10.20.0.0/24' });

export const cases: RuleCases = {
  rule: subnetFits,
  good: [
    { name: 'an ordinary subnet', design: passthrough() },
    { name: 'an ordinary subnet beside a proxy-only one', design: regionalApplication() },
  ],
  bad: [
    { name: 'a proxy-only subnet', design: change(regionalApplication(), 'rule', { subnetwork: 'proxies' }), at },
    { name: 'a subnet of another region', design: change(add(passthrough(), far), 'rule', { subnetwork: 'far' }), at },
    {
      name: 'a subnet of another network',
      design: change(add(passthrough(), network('vpc-2'), foreign), 'rule', { subnetwork: 'foreign' }),
      at,
    },
  ],
};
