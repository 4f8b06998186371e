import { neg, subnet } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { subnetInRegion } from './subnet-in-region.ts';

const far = subnet('far', { network: 'vpc', region: 'europe-west1', ipCidrRange: '10.9.0.0/24' });
const zonal = neg('new', {
  networkEndpointType: 'GCE_VM_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  subnetwork: 'far',
  defaultPort: 80,
});

export const cases: RuleCases = {
  rule: subnetInRegion,
  good: [
    { name: 'the region of the zone', design: passthrough() },
    { name: 'a zone that is still blank', design: add(application(), far, { ...zonal, zone: undefined }) },
  ],
  bad: [
    {
      name: 'a NEG with VMs, whose subnet is overseas',
      design: add(passthrough(), far, {
        ...zonal,
        endpoints: [{ id: 'e1', instance: 'vm-1' }],
      }),
      at: [{ id: 'new', field: 'subnetwork' }],
    },
    {
      name: 'an empty NEG, whose subnet is overseas',
      design: add(passthrough(), far, zonal),
      at: [{ id: 'new', field: 'subnetwork' }],
      also: ['neg/no-endpoints'],
    },
  ],
};
