import { designOf, instanceGroup, neg, network, subnet, vm } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { needsLocation } from './needs-location.ts';

const far = subnet('far', { network: 'vpc', region: 'europe-west1', ipCidrRange: '10.9.0.0/24' });
const inFar = {
  machineType: 'e2-medium',
  networkInterfaces: [{ id: 'n1', subnetwork: 'far', networkIP: '10.9.0.10' }],
};
const zonal = { networkEndpointType: 'GCE_VM_IP', network: 'vpc', subnetwork: 'far' };

export const cases: RuleCases = {
  rule: needsLocation,
  good: [
    {
      name: 'a global internet NEG',
      design: add(passthrough(), neg('web', { networkEndpointType: 'INTERNET_FQDN_PORT' })),
    },
    { name: 'a NEG without a type yet', design: add(passthrough(), neg('new')) },
    { name: 'every resource in its place', design: passthrough() },
    {
      name: 'a regional managed group',
      design: add(passthrough(), instanceGroup('group', { managed: true, region: 'us-central1', targetSize: 1 })),
    },
  ],
  bad: [
    {
      name: 'a zonal NEG without a zone',
      design: change(passthrough(), 'neg', { zone: undefined }),
      at: [{ id: 'neg', field: 'zone' }],
      fixes: ['Put it in us-central1-a'],
    },
    {
      name: 'a serverless NEG without a region',
      design: add(passthrough(), neg('run', { networkEndpointType: 'SERVERLESS' })),
      at: [{ id: 'run', field: 'region' }],
      fixes: ['Put it in us-central1'],
    },
    {
      name: 'a serverless NEG without a region in a design of two regions',
      design: add(passthrough(), far, neg('run', { networkEndpointType: 'SERVERLESS' })),
      at: [{ id: 'run', field: 'region' }],
      fixes: ['Put it in europe-west1'],
    },
    {
      name: 'a serverless NEG without a region beside a subnet whose region is none',
      design: add(passthrough(), { ...far, region: 'asia' }, neg('run', { networkEndpointType: 'SERVERLESS' })),
      at: [{ id: 'run', field: 'region' }],
      fixes: ['Put it in us-central1'],
      also: ['resource/location-kind'],
    },
    {
      name: 'a VM without a zone',
      design: change(passthrough(), 'vm-1', { zone: undefined }),
      at: [{ id: 'vm-1', field: 'zone' }],
    },
    {
      name: 'a subnet without a region',
      design: designOf(network('vpc'), subnet('app', { network: 'vpc', ipCidrRange: '10.0.0.0/24' })),
      at: [{ id: 'app', field: 'region' }],
      fixes: ['Put it in us-central1'],
    },
    {
      name: 'a VM without a zone in a subnet of some region',
      design: add(
        passthrough(),
        vm('web', { zone: '', machineType: 'e2-medium', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
      ),
      at: [{ id: 'web', field: 'zone' }],
    },
    {
      name: 'a NEG without a zone whose VM is in another region than the rest',
      design: add(
        passthrough(),
        far,
        vm('web', { ...inFar, zone: 'europe-west1-c' }),
        neg('spare', { ...zonal, endpoints: [{ id: 'e1' }, { id: 'e2', instance: 'web' }] }),
      ),
      at: [{ id: 'spare', field: 'zone' }],
      fixes: ['Put it in europe-west1-c'],
    },
    {
      name: 'a NEG without a zone, and a VM too, in a subnet of another region than the rest',
      design: add(passthrough(), far, vm('web', inFar), neg('spare', zonal)),
      at: [
        { id: 'spare', field: 'zone' },
        { id: 'web', field: 'zone' },
      ],
      fixes: ['Put it in europe-west1-b'],
    },
    {
      name: 'a VM without a zone in a subnet of another region than the rest',
      design: add(passthrough(), far, vm('web', inFar)),
      at: [{ id: 'web', field: 'zone' }],
      fixes: ['Put it in europe-west1-b'],
    },
  ],
};
