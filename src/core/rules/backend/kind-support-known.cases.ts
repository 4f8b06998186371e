import { googleApi, neg } from '../../model/builders.ts';
import { add, application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { applicationOrProxy, undecided } from './case-designs.ts';
import { kindSupportKnown } from './kind-support-known.ts';

const mesh = (design = serverless()) =>
  change(change(design, 'service', { loadBalancingScheme: 'INTERNAL_SELF_MANAGED' }), 'rule', {
    loadBalancingScheme: 'INTERNAL_SELF_MANAGED',
    network: 'vpc-outside',
    IPAddress: '0.0.0.0',
  });
const outside = { id: 'vpc-outside', kind: 'external', name: 'vpc-outside' } as const;

/** A regional Google API as the only backend. */
const behind = (design: ReturnType<typeof serverless>) =>
  change(
    add(
      design,
      googleApi('kms', { host: 'europe-west1-cloudkms.googleapis.com' }),
      neg('api', { networkEndpointType: 'PRIVATE_SERVICE_CONNECT', region: 'europe-west1', pscTargetService: 'kms' }),
    ),
    'service',
    { backends: [{ id: 'b1', group: 'api' }] },
  );

export const cases: RuleCases = {
  rule: kindSupportKnown,
  good: [
    { name: 'a zonal NEG behind a global load balancer', design: application() },
    { name: 'Cloud Run behind a global load balancer', design: serverless() },
  ],
  bad: [
    {
      name: 'Cloud Run in a service mesh',
      design: add(mesh(), outside),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
    {
      name: 'a regional Google API behind a global load balancer',
      design: behind(serverless()),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
    {
      name: 'a regional Google API where a proxy Network Load Balancer may follow, which takes none',
      design: undecided(behind(serverless()), applicationOrProxy),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
  ],
};
