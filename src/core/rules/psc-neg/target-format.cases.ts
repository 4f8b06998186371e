import { external, googleApi, neg, serviceAttachment } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetFormat } from './target-format.ts';

const psc = neg('psc', {
  networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
  region: 'us-central1',
  pscTargetService: 'target',
});
const withUrl = (url: string) => add(passthrough(), external('target', { url }), psc);
const withHost = (host: string) => add(passthrough(), googleApi('target', { host }), psc);
const path = 'projects/producer/regions/us-central1/serviceAttachments/orders';
const at = [{ id: 'psc', field: 'pscTargetService' }];

export const cases: RuleCases = {
  rule: targetFormat,
  good: [
    { name: 'the path of a service attachment', design: withUrl(path) },
    { name: 'its whole URL', design: withUrl(`https://www.googleapis.com/compute/v1/${path}`) },
    { name: 'the host of a Google API', design: withUrl('us-central1-cloudkms.googleapis.com') },
    { name: 'a Google API that is drawn', design: withHost('storage.googleapis.com') },
    { name: 'a regional host of the newer form', design: withHost('storage.us-central1.rep.googleapis.com') },
    { name: 'a target that nothing is known of', design: add(passthrough(), external('target'), psc) },
  ],
  bad: [
    { name: 'a bare name', design: withUrl('orders'), at },
    {
      name: 'a bare name, and the attachment is drawn',
      design: add(withUrl('orders'), serviceAttachment('orders', { region: 'us-central1' })),
      at,
    },
    { name: 'a forwarding rule', design: withUrl('projects/producer/regions/us-central1/forwardingRules/orders'), at },
    {
      name: 'a service attachment without its region',
      design: withUrl('projects/producer/serviceAttachments/orders'),
      at,
    },
    { name: 'the web address of an API', design: withHost('https://storage.googleapis.com/bucket'), at },
    { name: 'the short name of an API', design: withHost('storage'), at },
    { name: 'a host of somebody else', design: withHost('api.example.com'), at },
    { name: 'a bundle of APIs', design: withHost('all-apis'), at, severity: 'warning' },
    { name: 'a bundle that is not drawn', design: withUrl('vpc-sc'), at, severity: 'warning' },
    {
      name: 'a bare name, and other attachments are drawn',
      design: add(
        withUrl('orders'),
        serviceAttachment('far', { region: 'europe-west1' }),
        serviceAttachment('anywhere', {}),
        serviceAttachment('near', { region: 'us-central1' }),
      ),
      at,
    },
    { name: 'the web address of an API with a port', design: withHost('http://storage.googleapis.com:443'), at },
  ],
};
