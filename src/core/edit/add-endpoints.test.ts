import { expect, test } from 'vitest';
import { designOf, neg, network, subnet, vm } from '../model/builders.ts';
import { resourceOf } from '../model/resource-of.ts';
import { addBlankPart, addEndpoints } from './add-endpoints.ts';

const design = designOf(
  network('vpc'),
  subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }),
  vm('a', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
  vm('b', { zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
  neg('pods', { networkEndpointType: 'GCE_VM_IP_PORT' }),
);

test('several VMs become endpoints in one edit; a blank NEG takes zone and subnet from the first', () => {
  expect(resourceOf(addEndpoints(design, 'pods', ['a', 'b']), 'pods')).toMatchObject({
    zone: 'us-central1-a',
    subnetwork: 'app',
    endpoints: [{ instance: 'a' }, { instance: 'b' }],
  });
});

test('a blank part gets an id of its own', () => {
  expect(resourceOf(addBlankPart(design, 'a', 'networkInterfaces'), 'a')).toMatchObject({
    networkInterfaces: [{ id: 'n1' }, { id: 'n2' }],
  });
  expect(addBlankPart(design, 'a', 'endpoints')).toBe(design);
});
