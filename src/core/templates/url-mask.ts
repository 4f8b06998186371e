import {
  address,
  backendService,
  cloudRunService,
  forwardingRule,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { proxyOnly } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'europe-north1';
const purpose = 'Any number of Cloud Run services behind one internal Application Load Balancer and one NEG.';

export const urlMask: Template = {
  id: 'url-mask',
  group: 'serverless',
  title: 'Many Cloud Run services behind one NEG',
  purpose,
  teaches:
    'A URL mask reads the name of the service from the request: orders.example.com goes to the service orders. A new service needs no change of the load balancer.',
  design: drawn('Internal platform', purpose, [
    at(
      0,
      0,
      forwardingRule('apps', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '80',
        IPAddress: 'apps-address',
        target: 'apps-proxy',
        network: 'platform-vpc',
        subnetwork: 'frontends',
      }),
    ),
    within(
      address('apps-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'frontends',
        address: '10.30.0.10',
      }),
    ),
    within(targetProxy('apps-proxy', { type: 'HTTP', region, urlMap: 'apps-map' })),
    within(urlMap('apps-map', { region, defaultService: 'apps-service' })),
    at(
      288,
      64,
      backendService('apps-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'HTTP',
        region,
        backends: [{ id: 'b1', group: 'apps-neg' }],
      }),
    ),
    at(
      576,
      128,
      neg('apps-neg', {
        networkEndpointType: 'SERVERLESS',
        region,
        cloudRun: { urlMask: '<service>.example.com' },
      }),
    ),
    at(864, 128, cloudRunService('billing', { region })),
    at(864, 196, cloudRunService('orders', { region })),
    at(864, 264, cloudRunService('reports', { region })),
    at(0, 264, network('platform-vpc'), { width: 520, height: 224 }),
    at(24, 312, subnet('frontends', { network: 'platform-vpc', region, ipCidrRange: '10.30.0.0/24' }), {
      width: 472,
      height: 64,
    }),
    at(24, 400, proxyOnly('proxies', 'platform-vpc', region, '10.30.2.0/23'), { width: 472, height: 64 }),
    note(0, 132, 'note-dns', 'A private DNS zone leads *.example.com to 10.30.0.10.'),
    note(
      576,
      260,
      'note-mask',
      'The mask names no service, so that no wire leads further. The host name of each request decides which one answers.',
    ),
  ]),
};
