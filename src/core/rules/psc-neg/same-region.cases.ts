import { external, googleApi, neg, serviceAttachment } from '../../model/builders.ts';
import type { Resource } from '../../model/kinds.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { sameRegion } from './same-region.ts';

const to = (...target: readonly Resource[]) =>
  add(
    passthrough(),
    neg('psc', {
      networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
      region: 'us-central1',
      pscTargetService: target[0]?.id,
    }),
    ...target,
  );
const at = [{ id: 'psc', field: 'pscTargetService' }];

export const cases: RuleCases = {
  rule: sameRegion,
  good: [
    { name: 'an attachment of the region', design: to(serviceAttachment('orders', { region: 'us-central1' })) },
    { name: 'an API of the region', design: to(googleApi('kms', { host: 'us-central1-cloudkms.googleapis.com' })) },
    { name: 'a global API, from any region', design: to(googleApi('storage', { host: 'storage.googleapis.com' })) },
    { name: 'an attachment whose region is blank', design: to(serviceAttachment('orders')) },
  ],
  bad: [
    {
      name: 'an attachment of another region',
      design: to(serviceAttachment('orders', { region: 'europe-west1' })),
      at,
    },
    {
      name: 'an attachment outside the design',
      design: to(external('orders', { url: 'projects/p/regions/europe-west1/serviceAttachments/orders' })),
      at,
    },
    {
      name: 'an API of another region',
      design: to(googleApi('kms', { host: 'europe-west1-cloudkms.googleapis.com' })),
      at,
    },
    {
      name: 'an API of another region, in the newer form',
      design: to(googleApi('storage', { host: 'storage.europe-west1.rep.googleapis.com' })),
      at,
    },
  ],
};
