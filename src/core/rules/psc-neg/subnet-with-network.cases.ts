import { external, googleApi, neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetWithNetwork } from './subnet-with-network.ts';

const psc = (fields: object) =>
  add(
    passthrough(),
    external('orders', { url: 'projects/producer/regions/us-central1/serviceAttachments/orders' }),
    googleApi('kms', { host: 'us-central1-cloudkms.googleapis.com' }),
    neg('psc', {
      networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
      region: 'us-central1',
      pscTargetService: 'orders',
      ...fields,
    }),
  );

export const cases: RuleCases = {
  rule: subnetWithNetwork,
  good: [
    { name: 'network and subnet', design: psc({ network: 'vpc', subnetwork: 'app' }) },
    { name: 'the subnet alone', design: psc({ subnetwork: 'app' }) },
    { name: 'a Google API', design: psc({ pscTargetService: 'kms' }) },
  ],
  bad: [
    { name: 'a network without a subnet', design: psc({ network: 'vpc' }), at: [{ id: 'psc', field: 'subnetwork' }] },
    { name: 'neither network nor subnet', design: psc({}), at: [{ id: 'psc', field: 'network' }], severity: 'info' },
  ],
};
