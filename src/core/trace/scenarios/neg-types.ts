import { put } from '../../edit/write.ts';
import { instanceGroup } from '../../model/builders.ts';
import { both, inventory, set } from './changes.ts';
import type { Scenario } from './scenario.ts';

/** By type of NEG: what stands at the end. */
export const typeScenarios: readonly Scenario[] = [
  {
    what: 'SERVERLESS: Cloud Run in two regions',
    template: 'cloud-run',
    to: 'https://store.example.com/',
    result: 'reachable',
    ways: [
      'store-https > store-proxy > store-map > store-service > store-us-neg > store-us: ok',
      'store-https > store-proxy > store-map > store-service > store-eu-neg > store-eu: ok',
    ],
  },
  {
    what: 'SERVERLESS: a function behind a path',
    template: 'app-engine',
    to: 'https://www.example.com/thumbnails/1.png',
    result: 'reachable',
    ways: ['site > site-proxy > site-map > thumbnail-service > thumbnail-neg > thumbnail: ok 100 %'],
  },
  {
    what: 'SERVERLESS: API Gateway',
    template: 'api-gateway',
    to: 'https://api.example.com/v1',
    result: 'reachable',
    ways: ['api > api-proxy > api-map > api-service > api-neg > partner-api: ok 100 %'],
  },
  {
    what: 'SERVERLESS: the URL mask reads a service that is drawn',
    template: 'url-mask',
    from: 'vpc:platform-vpc:europe-north1',
    to: 'http://billing.example.com/',
    result: 'reachable',
    ways: ['apps > apps-proxy > apps-map > apps-service > apps-neg > billing: ok 100 %'],
  },
  {
    what: 'SERVERLESS: the URL mask reads a service that nobody drew',
    template: 'url-mask',
    from: 'vpc:platform-vpc:europe-north1',
    to: 'http://payroll.example.com/',
    result: 'reachable',
    ways: ['apps > apps-proxy > apps-map > apps-service > apps-neg > apps-neg: ok 100 %'],
  },
  {
    what: 'SERVERLESS: the URL mask does not fit',
    template: 'url-mask',
    from: 'vpc:platform-vpc:europe-north1',
    to: 'http://billing.example.org/',
    result: 'unreachable',
    ways: ['apps > apps-proxy > apps-map > apps-service > apps-neg > apps-neg: URL_MASK_MISMATCH 100 %'],
  },
  {
    what: 'INTERNET_FQDN_PORT, global: straight from Google’s edge',
    template: 'cdn-origin',
    to: 'https://news.example.com/',
    result: 'reachable',
    ways: ['news > news-proxy > news-map > news-service > origin-neg > origin-neg > origin-neg: ok 100 %'],
  },
  {
    what: 'INTERNET_FQDN_PORT, regional: through Cloud NAT',
    template: 'partner-egress',
    from: 'vpc:egress-vpc:us-west2',
    to: 'http://10.120.0.10/',
    result: 'reachable',
    ways: [
      'payments > payments-proxy > payments-map > payments-service > payments-neg > payments-neg > egress-router > payments-neg: ok 100 %',
    ],
  },
  {
    what: 'NON_GCP_PRIVATE_IP_PORT beside a zonal NEG: half goes over the link',
    template: 'hybrid',
    from: 'vpc:core-vpc:us-central1',
    to: 'http://10.10.0.100/',
    result: 'reachable',
    ways: [
      `${inventory} > dc-neg > dc-neg > dc-link > dc-neg: ok 50 %`,
      `${inventory} > cloud-neg > cloud-neg > inventory-1: ok 50 %`,
    ],
  },
  {
    what: 'PRIVATE_SERVICE_CONNECT: a regional Google API',
    template: 'psc-regional-api',
    from: 'vpc:bank-vpc:europe-west3',
    to: 'https://10.32.0.10/',
    result: 'reachable',
    ways: ['secrets > secrets-proxy > secrets-map > secrets-service > secrets-neg > secrets-neg: ok 100 %'],
  },
  {
    what: 'GCE_VM_IP_PORTMAP: the client port is the endpoint',
    template: 'port-mapping',
    from: 'consumer',
    to: '10.9.0.2:1002',
    result: 'reachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: ok 100 %'],
  },
  {
    what: 'GCE_VM_IP_PORTMAP: the same VM on another of its ports',
    template: 'port-mapping',
    from: 'consumer',
    to: '10.9.0.2:2002',
    result: 'reachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports > db-2: ok 100 %'],
  },
  {
    what: 'GCE_VM_IP_PORTMAP: a client port without a mapping',
    template: 'port-mapping',
    from: 'consumer',
    to: '10.9.0.2:3000',
    result: 'unreachable',
    ways: ['cluster > cluster-rule > cluster-service > cluster-ports > cluster-ports: NO_PORT_MAPPING 100 %'],
  },
  {
    what: 'GCE_VM_IP: one VM in two NEGs, each behind a frontend of its own',
    template: 'shared-vm',
    from: 'vpc:ops-vpc:europe-west3',
    to: '10.60.0.101:6514',
    result: 'reachable',
    ways: ['logs > logs-service > logs-neg > logs-neg > collector-2: ok 100 %'],
  },
  {
    what: 'an instance group serves its named port',
    template: 'first-neg',
    change: both(
      (design) =>
        put(
          design,
          instanceGroup('group', {
            zone: 'us-central1-a',
            network: 'web-vpc',
            subnetwork: 'web-subnet',
            instances: ['web-1'],
            namedPorts: [{ name: 'http', port: 80 }],
          }),
        ),
      set('web-service', {
        portName: 'http',
        backends: [{ id: 'b1', group: 'group', balancingMode: 'RATE', maxRatePerInstance: 100 }],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: ['web > web-proxy > web-map > web-service > group > web-1: ok 100 %'],
  },
  {
    what: 'a type that is not modelled stays in doubt',
    template: 'first-neg',
    change: set('web-neg', { networkEndpointType: 'GCE_VM_IP_DEDICATED_BACKEND' }),
    to: 'http://web.example.com/',
    result: 'undetermined',
    ways: ['web > web-proxy > web-map > web-service > web-neg > web-neg: ? 100 %'],
  },
];
