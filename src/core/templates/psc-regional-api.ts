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

const region = 'europe-west3';
const host = `secretmanager.${region}.rep.googleapis.com`;
const purpose = 'The secrets of one region, reached through an internal load balancer of the same region.';

export const pscRegionalApi: Template = {
  id: 'psc-regional-api',
  group: 'private',
  title: 'A Google API that keeps data in its region',
  purpose,
  teaches:
    'A Private Service Connect NEG may name the regional endpoint of a Google API. Requests then stay in the region and inside your network until they reach it.',
  design: drawn('Regional secrets', purpose, [
    at(
      0,
      0,
      forwardingRule('secrets', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '443',
        IPAddress: 'secrets-address',
        target: 'secrets-proxy',
        network: 'bank-vpc',
        subnetwork: 'apps',
      }),
    ),
    within(
      address('secrets-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'apps',
        address: '10.32.0.10',
      }),
    ),
    within(
      targetProxy('secrets-proxy', {
        type: 'HTTPS',
        region,
        urlMap: 'secrets-map',
        sslCertificates: ['secrets-certificate'],
      }),
    ),
    within(
      external('secrets-certificate', {
        url: `//certificatemanager.googleapis.com/projects/my-project/locations/${region}/certificates/secrets-certificate`,
      }),
    ),
    within(
      urlMap('secrets-map', {
        region,
        defaultService: 'secrets-service',
        defaultRouteAction: { urlRewrite: { hostRewrite: host } },
      }),
    ),
    at(
      288,
      88,
      backendService('secrets-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'HTTPS',
        region,
        backends: [{ id: 'b1', group: 'secrets-neg' }],
      }),
    ),
    at(
      576,
      152,
      neg('secrets-neg', {
        networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
        region,
        pscTargetService: 'secret-manager',
      }),
    ),
    at(864, 216, googleApi('secret-manager', { host })),
    at(0, 264, network('bank-vpc'), { width: 520, height: 224 }),
    at(24, 312, subnet('apps', { network: 'bank-vpc', region, ipCidrRange: '10.32.0.0/24' }), {
      width: 472,
      height: 64,
    }),
    at(24, 400, proxyOnly('proxies', 'bank-vpc', region, '10.32.2.0/23'), { width: 472, height: 64 }),
    note(0, 156, 'note-name', 'Clients ask for a name of yours. The URL map puts Google’s own in its place.'),
    note(576, 284, 'note-network', 'A NEG that leads to a Google API has no network and no subnet.'),
  ]),
};
