import { neg, network, serviceAttachment, subnet } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { notInProducerNetwork } from './not-in-producer-network.ts';

const consumer = (fields: object, attachment: object = { targetService: 'rule' }) =>
  add(
    passthrough(),
    network('consumer'),
    subnet('consumers', { network: 'consumer', region: 'us-central1', ipCidrRange: '10.20.0.0/24' }),
    subnet('nat', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange: '10.9.0.0/24',
      purpose: 'PRIVATE_SERVICE_CONNECT',
    }),
    serviceAttachment('orders', {
      region: 'us-central1',
      natSubnets: ['nat'],
      connectionPreference: 'ACCEPT_AUTOMATIC',
      ...attachment,
    }),
    neg('psc', {
      networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
      region: 'us-central1',
      pscTargetService: 'orders',
      ...fields,
    }),
  );

export const cases: RuleCases = {
  rule: notInProducerNetwork,
  good: [
    { name: 'a network of its own', design: consumer({ network: 'consumer', subnetwork: 'consumers' }) },
    { name: 'the default network', design: consumer({}) },
    {
      name: 'a producer of which nothing is drawn',
      design: change(consumer({ network: 'vpc', subnetwork: 'app' }, {}), 'orders', { natSubnets: undefined }),
    },
  ],
  bad: [
    {
      name: 'the network of the producer’s frontend',
      design: consumer({ network: 'vpc', subnetwork: 'app' }),
      at: [{ id: 'psc', field: 'network' }],
    },
    {
      name: 'a subnet of that network',
      design: consumer({ subnetwork: 'app' }),
      at: [{ id: 'psc', field: 'subnetwork' }],
    },
    {
      name: 'the network of the NAT subnets',
      design: consumer({ subnetwork: 'app' }, {}),
      at: [{ id: 'psc', field: 'subnetwork' }],
    },
  ],
};
