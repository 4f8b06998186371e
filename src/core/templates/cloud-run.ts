import {
  address,
  backendService,
  certificate,
  cloudRunService,
  forwardingRule,
  neg,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'One website on Cloud Run in two regions behind a global external Application Load Balancer.';

const group = (name: string, region: string, service: string) =>
  neg(name, { networkEndpointType: 'SERVERLESS', region, cloudRun: { service } });

export const cloudRun: Template = {
  id: 'cloud-run',
  group: 'serverless',
  title: 'Cloud Run in two regions',
  purpose,
  teaches:
    'A serverless NEG names a service in place of endpoints, one NEG in each region. It takes no health check, no balancing mode and no firewall rule.',
  design: drawn('Cloud Run store', purpose, [
    at(
      0,
      0,
      forwardingRule('store-https', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '443',
        IPAddress: 'store-address',
        target: 'store-proxy',
      }),
    ),
    within(address('store-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
    within(targetProxy('store-proxy', { type: 'HTTPS', urlMap: 'store-map', sslCertificates: ['store-certificate'] })),
    within(certificate('store-certificate', { type: 'MANAGED', managed: { domains: ['store.example.com'] } })),
    within(urlMap('store-map', { defaultService: 'store-service' })),
    at(
      288,
      88,
      backendService('store-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTPS',
        backends: [
          { id: 'b1', group: 'store-us-neg' },
          { id: 'b2', group: 'store-eu-neg' },
        ],
      }),
    ),
    at(576, 152, group('store-us-neg', 'us-central1', 'store-us')),
    at(576, 292, group('store-eu-neg', 'europe-west1', 'store-eu')),
    at(864, 216, cloudRunService('store-us', { region: 'us-central1' })),
    at(864, 356, cloudRunService('store-eu', { region: 'europe-west1' })),
    note(
      0,
      156,
      'note-certificate',
      'The certificate becomes active once store.example.com resolves to the reserved address.',
    ),
    note(
      288,
      268,
      'note-nearest',
      'Requests go to the region nearest to the client. Without a health check, a region that answers with errors still gets its share.',
    ),
    note(576, 424, 'note-same', 'Both services run the same container, so that any of them can answer.'),
  ]),
};
