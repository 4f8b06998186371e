import { instanceGroup, neg } from '../../model/builders.ts';
import { add, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { inRegion } from './in-region.ts';

const hybrid = (zone: string) =>
  change(
    add(
      regionalApplication(),
      neg('hybrid', {
        networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
        zone,
        network: 'vpc',
        endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 8080 }],
      }),
    ),
    'service',
    { backends: [{ id: 'b1', group: 'hybrid', balancingMode: 'RATE', maxRatePerEndpoint: 10 }] },
  );

export const cases: RuleCases = {
  rule: inRegion,
  good: [
    { name: 'a NEG in a zone of the region', design: passthrough() },
    { name: 'a hybrid NEG in another zone of the region', design: hybrid('us-central1-f') },
  ],
  bad: [
    {
      name: 'a hybrid NEG in another region',
      design: hybrid('europe-west1-b'),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
      documentedOnly: true,
    },
    {
      name: 'a zonal NEG in another region',
      design: change(
        add(passthrough(), neg('far', { networkEndpointType: 'GCE_VM_IP', zone: 'europe-west1-b', network: 'vpc' })),
        'service',
        { backends: [{ id: 'b1', group: 'far', balancingMode: 'CONNECTION' }] },
      ),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
      also: ['neg/no-endpoints'],
    },
    {
      name: 'an instance group in another region',
      design: change(add(passthrough(), instanceGroup('far', { zone: 'europe-west1-b', network: 'vpc' })), 'service', {
        backends: [{ id: 'b1', group: 'far', balancingMode: 'CONNECTION' }],
      }),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
  ],
};
