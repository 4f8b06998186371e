import {
  address,
  backendService,
  external,
  firewallRule,
  forwardingRule,
  gkeService,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { frontEnds, proxyOnly } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-central1';
const purpose = 'A Kubernetes Service whose NEG is made by GKE and used by a regional external load balancer.';

const allow = (name: string, sourceRanges: string[]) =>
  firewallRule(name, {
    network: 'cluster-vpc',
    direction: 'INGRESS',
    sourceRanges,
    allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
  });

/** A node of the cluster: GKE makes it, so that the design only refers to it. */
const node = (name: string) =>
  external(name, {
    url: `https://www.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a/instances/${name}`,
  });

export const gkeNeg: Template = {
  id: 'gke-service',
  group: 'containers',
  title: 'A standalone NEG of a GKE Service',
  purpose,
  teaches:
    'An annotation of the Service asks GKE for a NEG and names it. GKE keeps the Pods in it; load balancer, health check and firewall rules are yours.',
  design: drawn('GKE Service', purpose, [
    at(
      0,
      0,
      forwardingRule('shop-https', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '443',
        IPAddress: 'shop-address',
        target: 'shop-proxy',
        network: 'cluster-vpc',
      }),
    ),
    within(address('shop-address', { region, addressType: 'EXTERNAL', networkTier: 'PREMIUM' })),
    within(
      targetProxy('shop-proxy', { type: 'HTTPS', region, urlMap: 'shop-map', sslCertificates: ['shop-certificate'] }),
    ),
    within(
      external('shop-certificate', {
        url: '//certificatemanager.googleapis.com/projects/my-project/locations/us-central1/certificates/shop-certificate',
      }),
    ),
    within(urlMap('shop-map', { region, defaultService: 'shop-service' })),
    at(
      288,
      88,
      backendService('shop-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTP',
        region,
        healthChecks: ['shop-ready'],
        backends: [{ id: 'b1', group: 'shop-neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
      }),
    ),
    at(
      288,
      264,
      healthCheck('shop-ready', {
        type: 'HTTP',
        region,
        portSpecification: 'USE_SERVING_PORT',
        requestPath: '/healthz',
      }),
    ),
    at(
      288,
      380,
      gkeService('shop', {
        cluster: 'shop-cluster',
        namespace: 'default',
        region,
        ports: [{ port: 80, targetPort: 8080, negName: 'shop-neg' }],
        negs: ['shop-neg'],
        nodeZones: ['us-central1-a'],
        nodes: 3,
        vpcNative: true,
      }),
    ),
    at(
      576,
      152,
      neg('shop-neg', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone: 'us-central1-a',
        network: 'cluster-vpc',
        subnetwork: 'cluster',
        endpoints: [
          { id: 'e1', instance: 'node-1', ipAddress: '10.64.0.5', port: 8080 },
          { id: 'e2', instance: 'node-2', ipAddress: '10.64.1.5', port: 8080 },
        ],
      }),
    ),
    at(864, 240, node('node-1')),
    at(864, 348, node('node-2')),
    at(576, 480, network('cluster-vpc'), { width: 544, height: 268 }),
    at(
      600,
      528,
      subnet('cluster', {
        network: 'cluster-vpc',
        region,
        ipCidrRange: '10.0.0.0/20',
        secondaryIpRanges: [
          { rangeName: 'pods', ipCidrRange: '10.64.0.0/16' },
          { rangeName: 'services', ipCidrRange: '10.65.0.0/20' },
        ],
      }),
      { width: 232, height: 64 },
    ),
    at(864, 528, proxyOnly('proxies', 'cluster-vpc', region, '10.0.64.0/23'), { width: 232, height: 64 }),
    at(600, 616, allow('cluster-allow-proxies', ['10.0.64.0/23'])),
    at(864, 616, allow('cluster-allow-probes', [...frontEnds])),
    note(
      0,
      156,
      'note-certificate',
      'Regional load balancers show certificates of Certificate Manager. This one is referred to, not created.',
    ),
    note(
      288,
      488,
      'note-gke',
      'The export prints the annotation for this Service. Apply it first, so that the NEG is there when the backend service names it.',
    ),
    note(
      576,
      332,
      'note-zones',
      'GKE makes one NEG of this name in each zone that has nodes. In a cluster of several zones, add them all to the backend service.',
    ),
  ]),
};
