import {
  address,
  appEngineService,
  backendService,
  certificate,
  cloudRunFunction,
  forwardingRule,
  neg,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-central1';
const purpose = 'An App Engine website and a function on one address, told apart by the path.';

const service = (name: string, group: string) =>
  backendService(name, { loadBalancingScheme: 'EXTERNAL', protocol: 'HTTP', backends: [{ id: 'b1', group }] });

export const appEngine: Template = {
  id: 'app-engine',
  group: 'serverless',
  title: 'App Engine and a function under one host name',
  purpose,
  teaches:
    'The URL map picks a backend service by path. Serverless NEGs of two platforms never share one: App Engine and functions get a backend service each.',
  design: drawn('Website and thumbnails', purpose, [
    at(
      0,
      0,
      forwardingRule('site', {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'TCP',
        portRange: '443',
        IPAddress: 'site-address',
        target: 'site-proxy',
      }),
    ),
    within(address('site-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
    within(targetProxy('site-proxy', { type: 'HTTPS', urlMap: 'site-map', sslCertificates: ['site-certificate'] })),
    within(certificate('site-certificate', { type: 'MANAGED', managed: { domains: ['www.example.com'] } })),
    within(
      urlMap('site-map', {
        defaultService: 'website-service',
        hostRules: [{ hosts: ['www.example.com'], pathMatcher: 'paths' }],
        pathMatchers: [
          {
            name: 'paths',
            defaultService: 'website-service',
            pathRules: [{ paths: ['/thumbnails/*'], service: 'thumbnail-service' }],
          },
        ],
      }),
    ),
    at(288, 88, service('website-service', 'website-neg')),
    at(288, 276, service('thumbnail-service', 'thumbnail-neg')),
    at(576, 152, neg('website-neg', { networkEndpointType: 'SERVERLESS', region, appEngine: { service: 'website' } })),
    at(
      576,
      340,
      neg('thumbnail-neg', { networkEndpointType: 'SERVERLESS', region, cloudFunction: { function: 'thumbnail' } }),
    ),
    at(864, 216, appEngineService('website', { region })),
    at(864, 404, cloudRunFunction('thumbnail', { region, generation: 'GEN_1' })),
    note(
      0,
      180,
      'note-classic',
      'This is the classic Application Load Balancer, scheme EXTERNAL. The global one takes the same backends.',
    ),
    note(576, 472, 'note-region', 'App Engine lives in one region for the whole project, so that it has one NEG.'),
    note(864, 472, 'note-generation', 'A function of the second generation counts as a Cloud Run service.'),
  ]),
};
