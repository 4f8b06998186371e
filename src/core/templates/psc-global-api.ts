import {
  address,
  backendService,
  external,
  forwardingRule,
  googleApi,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { proxyOnly } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'Cloud Storage under a private name, with a frontend in each of two regions.';

const frontend = (name: string, subnetwork: string) =>
  forwardingRule(name, {
    loadBalancingScheme: 'INTERNAL_MANAGED',
    IPProtocol: 'TCP',
    portRange: '443',
    IPAddress: `${name}-address`,
    target: 'storage-proxy',
    network: 'research-vpc',
    subnetwork,
  });

const reserved = (name: string, region: string, subnetwork: string, literal: string) =>
  address(`${name}-address`, {
    region,
    addressType: 'INTERNAL',
    purpose: 'GCE_ENDPOINT',
    subnetwork,
    address: literal,
  });

export const pscGlobalApi: Template = {
  id: 'psc-global-api',
  group: 'private',
  title: 'Cloud Storage without the internet',
  purpose,
  teaches:
    'Global Google APIs stand behind a cross-region internal Application Load Balancer. One NEG is enough, whose region does not matter; the frontends give each region an address near by.',
  design: drawn('Private storage', purpose, [
    at(0, 0, frontend('storage-eu', 'labs-eu')),
    within(frontend('storage-us', 'labs-us')),
    within(reserved('storage-eu', 'europe-west2', 'labs-eu', '10.33.0.10')),
    within(reserved('storage-us', 'us-central1', 'labs-us', '10.34.0.10')),
    within(
      targetProxy('storage-proxy', { type: 'HTTPS', urlMap: 'storage-map', sslCertificates: ['storage-certificate'] }),
    ),
    within(
      external('storage-certificate', {
        url: '//certificatemanager.googleapis.com/projects/my-project/locations/global/certificates/storage-certificate',
      }),
    ),
    within(
      urlMap('storage-map', {
        defaultService: 'storage-service',
        defaultRouteAction: { urlRewrite: { hostRewrite: 'storage.googleapis.com' } },
      }),
    ),
    at(
      288,
      112,
      backendService('storage-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'HTTPS',
        backends: [{ id: 'b1', group: 'storage-neg' }],
      }),
    ),
    at(
      576,
      176,
      neg('storage-neg', {
        networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
        region: 'us-central1',
        pscTargetService: 'storage-api',
      }),
    ),
    at(864, 240, googleApi('storage-api', { host: 'storage.googleapis.com' })),
    at(0, 312, network('research-vpc', { routingConfig: { routingMode: 'GLOBAL' } }), { width: 520, height: 224 }),
    at(24, 360, subnet('labs-eu', { network: 'research-vpc', region: 'europe-west2', ipCidrRange: '10.33.0.0/24' }), {
      width: 224,
      height: 64,
    }),
    at(272, 360, subnet('labs-us', { network: 'research-vpc', region: 'us-central1', ipCidrRange: '10.34.0.0/24' }), {
      width: 224,
      height: 64,
    }),
    at(24, 448, proxyOnly('proxies-eu', 'research-vpc', 'europe-west2', '10.33.2.0/23', 'GLOBAL_MANAGED_PROXY'), {
      width: 224,
      height: 64,
    }),
    at(272, 448, proxyOnly('proxies-us', 'research-vpc', 'us-central1', '10.34.2.0/23', 'GLOBAL_MANAGED_PROXY'), {
      width: 224,
      height: 64,
    }),
    note(0, 180, 'note-dns', 'A geolocation policy in private DNS leads clients to the frontend of their region.'),
    note(864, 348, 'note-api', 'The API asks who calls as ever: the private way grants no right to a bucket.'),
  ]),
};
