import { address, subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetPurpose } from './subnet-purpose.ts';

const here = { network: 'vpc', region: 'us-central1' };
const reserved = (fields: object) =>
  add(
    passthrough(),
    subnet('proxies', { ...here, ipCidrRange: '10.8.0.0/23', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' }),
    subnet('psc-nat', { ...here, ipCidrRange: '10.9.0.0/24', purpose: 'PRIVATE_SERVICE_CONNECT' }),
    address('vip', { region: 'us-central1', addressType: 'INTERNAL', ...fields }),
  );
const at = [{ id: 'vip', field: 'subnetwork' }];

export const cases: RuleCases = {
  rule: subnetPurpose,
  good: [
    { name: 'an ordinary subnet', design: reserved({ subnetwork: 'app', address: '10.0.0.50' }) },
    { name: 'no subnet yet', design: reserved({}) },
  ],
  bad: [
    { name: 'a proxy-only subnet', design: reserved({ subnetwork: 'proxies', address: '10.8.0.9' }), at },
    { name: 'a subnet for Private Service Connect', design: reserved({ subnetwork: 'psc-nat' }), at },
  ],
};
