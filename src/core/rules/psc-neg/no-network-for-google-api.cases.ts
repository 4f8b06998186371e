import { external, googleApi, neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { noNetworkForGoogleApi } from './no-network-for-google-api.ts';

const psc = (fields: object) =>
  add(
    passthrough(),
    external('orders', { url: 'projects/producer/regions/us-central1/serviceAttachments/orders' }),
    googleApi('kms', { host: 'us-central1-cloudkms.googleapis.com' }),
    neg('psc', {
      networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
      region: 'us-central1',
      pscTargetService: 'kms',
      ...fields,
    }),
  );

export const cases: RuleCases = {
  rule: noNetworkForGoogleApi,
  good: [
    { name: 'neither network nor subnet', design: psc({}) },
    {
      name: 'a published service',
      design: psc({ pscTargetService: 'orders', network: 'vpc', subnetwork: 'app' }),
    },
  ],
  bad: [
    {
      name: 'network and subnet',
      design: psc({ network: 'vpc', subnetwork: 'app' }),
      at: [{ id: 'psc', field: 'network' }],
    },
    { name: 'a subnet', design: psc({ subnetwork: 'app' }), at: [{ id: 'psc', field: 'subnetwork' }] },
  ],
};
