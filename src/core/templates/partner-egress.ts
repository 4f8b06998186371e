import {
  address,
  backendService,
  forwardingRule,
  internetHost,
  neg,
  network,
  router,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { proxyOnly } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-west2';
const purpose = 'Internal clients that call a partner’s API through one internal frontend and one public address.';

export const partnerEgress: Template = {
  id: 'partner-egress',
  group: 'outside',
  title: 'Calls to a partner’s API from one known address',
  purpose,
  teaches:
    'An internal load balancer may lead out: a regional internet NEG names the partner’s host, and Cloud NAT with a reserved address gives the partner one address to let in.',
  design: drawn('Partner egress', purpose, [
    at(
      0,
      0,
      forwardingRule('payments', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '80',
        IPAddress: 'payments-address',
        target: 'payments-proxy',
        network: 'egress-vpc',
        subnetwork: 'apps',
      }),
    ),
    within(
      address('payments-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'apps',
        address: '10.120.0.10',
      }),
    ),
    within(targetProxy('payments-proxy', { type: 'HTTP', region, urlMap: 'payments-map' })),
    within(
      urlMap('payments-map', {
        region,
        defaultService: 'payments-service',
        defaultRouteAction: { urlRewrite: { hostRewrite: 'api.example.net' } },
      }),
    ),
    at(
      288,
      64,
      backendService('payments-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'HTTPS',
        region,
        backends: [{ id: 'b1', group: 'payments-neg' }],
      }),
    ),
    at(
      576,
      128,
      neg('payments-neg', {
        networkEndpointType: 'INTERNET_FQDN_PORT',
        region,
        network: 'egress-vpc',
        endpoints: [{ id: 'e1', fqdn: 'api.example.net', port: 443 }],
      }),
    ),
    at(864, 192, internetHost('partner-api', { fqdn: 'api.example.net' })),
    at(0, 264, network('egress-vpc'), { width: 520, height: 244 }),
    at(24, 312, subnet('apps', { network: 'egress-vpc', region, ipCidrRange: '10.120.0.0/24' }), {
      width: 472,
      height: 64,
    }),
    at(24, 400, proxyOnly('proxies', 'egress-vpc', region, '10.120.2.0/23'), { width: 216, height: 84 }),
    at(
      264,
      400,
      router('egress-router', {
        network: 'egress-vpc',
        region,
        nats: [
          {
            name: 'egress-nat',
            natIpAllocateOption: 'MANUAL_ONLY',
            natIps: ['egress-address'],
            sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
            endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
          },
        ],
      }),
    ),
    at(576, 400, address('egress-address', { region, addressType: 'EXTERNAL', networkTier: 'PREMIUM' })),
    note(
      0,
      132,
      'note-clients',
      'Clients call 10.120.0.10 inside the network and need no way to the internet themselves.',
    ),
    note(864, 300, 'note-partner', 'The partner lets in egress-address and nothing else of yours.'),
  ]),
};
