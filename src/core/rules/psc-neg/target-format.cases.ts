import { external, googleApi, neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetFormat } from './target-format.ts';

const psc = neg('psc', {
  networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
  region: 'us-central1',
  pscTargetService: 'target',
});
const withUrl = (url: string) => add(passthrough(), external('target', { url }), psc);
const path = 'projects/producer/regions/us-central1/serviceAttachments/orders';

export const cases: RuleCases = {
  rule: targetFormat,
  good: [
    { name: 'the path of a service attachment', design: withUrl(path) },
    { name: 'its whole URL', design: withUrl(`https://www.googleapis.com/compute/v1/${path}`) },
    { name: 'the host of a Google API', design: withUrl('us-central1-cloudkms.googleapis.com') },
    {
      name: 'a Google API that is drawn',
      design: add(passthrough(), googleApi('target', { host: 'storage.googleapis.com' }), psc),
    },
    { name: 'a target that nothing is known of', design: add(passthrough(), external('target'), psc) },
  ],
  bad: [
    { name: 'a bare name', design: withUrl('orders'), at: [{ id: 'psc', field: 'pscTargetService' }] },
    {
      name: 'a forwarding rule',
      design: withUrl('projects/producer/regions/us-central1/forwardingRules/orders'),
      at: [{ id: 'psc', field: 'pscTargetService' }],
    },
  ],
};
