import type { Acceptance } from '../model/acceptance.ts';
import {
  address,
  backendService,
  certificate,
  forwardingRule,
  apiGateway as gateway,
  neg,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-east1';
const purpose = 'An API Gateway on a host name of your own, behind a global external Application Load Balancer.';

/** What a warning says of the NEG is known and wanted here. */
const accepted: readonly Acceptance[] = [
  {
    rule: 'serverless-neg/api-gateway-beta-only',
    at: [{ id: 'api-neg', field: 'serverlessDeployment' }],
    reason: 'The NEG is made with gcloud beta until API Gateway behind a load balancer leaves Preview.',
  },
];

export const apiGateway: Template = {
  id: 'api-gateway',
  group: 'serverless',
  title: 'API Gateway on your own host name',
  purpose,
  teaches:
    'A serverless NEG can name a gateway of API Gateway. This is in Preview, and the NEG is made with the beta commands of gcloud.',
  tells: ['backend/kind-in-preview'],
  design: {
    ...drawn('Partner API', purpose, [
      at(
        0,
        0,
        forwardingRule('api', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          IPProtocol: 'TCP',
          portRange: '443',
          IPAddress: 'api-address',
          target: 'api-proxy',
        }),
      ),
      within(address('api-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
      within(targetProxy('api-proxy', { type: 'HTTPS', urlMap: 'api-map', sslCertificates: ['api-certificate'] })),
      within(certificate('api-certificate', { type: 'MANAGED', managed: { domains: ['api.example.com'] } })),
      within(urlMap('api-map', { defaultService: 'api-service' })),
      at(
        288,
        88,
        backendService('api-service', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          protocol: 'HTTPS',
          backends: [{ id: 'b1', group: 'api-neg' }],
        }),
      ),
      at(
        576,
        152,
        neg('api-neg', {
          networkEndpointType: 'SERVERLESS',
          region,
          serverlessDeployment: { platform: 'apigateway.googleapis.com', resource: 'partner-api' },
        }),
      ),
      at(864, 216, gateway('partner-api', { region })),
      note(
        0,
        156,
        'note-armor',
        'In front of a gateway the load balancer adds what it lacks: your certificate, Cloud Armor, Cloud CDN.',
      ),
      note(864, 284, 'note-id', 'The NEG names the gateway by its ID, not by its full resource name.'),
    ]),
    accepted,
  },
};
