import { broken } from '../../templates/broken.ts';
import { cdnOrigin } from '../../templates/cdn-origin.ts';
import { directory } from '../../templates/directory.ts';
import { gameServers } from '../../templates/game-servers.ts';
import { hybrid } from '../../templates/hybrid.ts';
import { internalApplication } from '../../templates/internal-application.ts';
import { partnerEgress } from '../../templates/partner-egress.ts';
import { portMapping } from '../../templates/port-mapping.ts';
import { pscPublished } from '../../templates/psc-published.ts';
import { urlMask } from '../../templates/url-mask.ts';
import type { Level } from '../level.ts';
import { change, startFrom, without } from './task.ts';

const stock = { from: 'vpc:core-vpc:us-central1', to: 'http://10.10.0.100/' } as const;

/** Endpoints that are no VMs: sites, hosts on the internet, services of others; and larger tasks. */
export const beyond: readonly Level[] = [
  {
    id: 'internet-neg',
    title: 'A host on the internet',
    story:
      'news.example.com is cached by Google, and its pages come from origin.example.net, a host outside of Google Cloud. The NEG for it is there, and does not say which host it is.',
    teaches:
      'An internet NEG names one public host, by name (INTERNET_FQDN_PORT) or address (INTERNET_IP_PORT). A global one is reached straight from Google’s edge: no network, no firewall rule, no health check.',
    start: startFrom(cdnOrigin, 'An origin without a name', change('origin-neg', { endpoints: [] })),
    goals: [
      { type: 'no-errors' },
      { type: 'reachable', from: 'internet', to: 'https://news.example.com/', at: 'origin-neg' },
    ],
    nudge: 'Give the NEG one endpoint: a host name and a port.',
    rule: 'neg/no-endpoints',
    solution: [
      {
        type: 'set',
        id: 'origin-neg',
        field: 'endpoints',
        value: [{ id: 'e1', fqdn: 'origin.example.net', port: 443 }],
      },
    ],
  },
  {
    id: 'cloud-nat',
    title: 'Proxies without a public address',
    story:
      'A regional load balancer passes requests to a partner on the internet. Its proxies have private addresses, and the Cloud NAT that lent them public ones is gone.',
    teaches:
      'A regional internet NEG is reached from the proxy-only subnet. Cloud NAT with the endpoint type ENDPOINT_TYPE_MANAGED_PROXY_LB lends the proxies public addresses.',
    start: startFrom(partnerEgress, 'No way out', without('egress-router')),
    goals: [{ type: 'no-errors' }, { type: 'reachable', from: 'vpc:egress-vpc:us-west2', to: 'http://10.120.0.10/' }],
    nudge: 'How does a private address get out to the internet?',
    rule: 'internet-neg/cloud-nat',
    solution: [{ type: 'fix', rule: 'internet-neg/cloud-nat' }],
  },
  {
    id: 'hybrid-beside-zonal',
    title: 'Hybrid beside zonal',
    story:
      'Half of the stock service still runs in the data centre. Its NEG is made, and the backend service does not use it yet. Let both halves answer.',
    teaches:
      'NON_GCP_PRIVATE_IP_PORT endpoints are private addresses on premises or in another cloud. Hybrid and zonal NEGs may share a backend service; a hybrid NEG and an instance group may not.',
    start: startFrom(hybrid, 'Half of it', (design) => {
      const service = design.resources['inventory-service'];
      return service?.kind === 'backendService'
        ? change('inventory-service', { backends: service.backends?.filter(({ group }) => group !== 'dc-neg') })(design)
        : design;
    }),
    goals: [
      { type: 'neg-type', negType: 'NON_GCP_PRIVATE_IP_PORT' },
      { type: 'reachable', ...stock, at: 'dc-link' },
      { type: 'no-errors' },
    ],
    nudge: 'The service on the left, the NEG of the data centre on the right.',
    rule: 'backend/one-kind-per-service',
    solution: [{ type: 'connect', from: 'backendService/inventory-service', to: 'neg/dc-neg' }],
  },
  {
    id: 'link-in-region',
    title: 'The link ends elsewhere',
    story:
      'The line to the data centre was moved to another region. Requests for the data centre are lost now, half of all.',
    teaches:
      'A regional load balancer reaches hybrid endpoints over a VPN tunnel or VLAN attachment in its own region.',
    start: startFrom(hybrid, 'A line in the wrong region', change('dc-link', { region: 'europe-west1' })),
    goals: [{ type: 'reachable', ...stock }, { type: 'no-errors' }],
    nudge: 'Trace a request, and see where half of them end.',
    rule: 'hybrid-neg/link-in-region',
    solution: [{ type: 'set', id: 'dc-link', field: 'region', value: 'us-central1' }],
  },
  {
    id: 'url-mask',
    title: 'One NEG for all services',
    story:
      'billing, orders and reports run on Cloud Run. One serverless NEG serves them all: its URL mask reads the name of the service out of the host. Somebody wrote the wrong domain into it.',
    teaches:
      'A URL mask such as <service>.example.com lets one serverless NEG stand for many services. A request that the mask does not fit finds none.',
    start: startFrom(
      urlMask,
      'A mask that fits nobody',
      change('apps-neg', { cloudRun: { urlMask: '<service>.example.org' } }),
    ),
    goals: [
      { type: 'reachable', from: 'vpc:platform-vpc:europe-north1', to: 'http://billing.example.com/', at: 'billing' },
      { type: 'reachable', from: 'vpc:platform-vpc:europe-north1', to: 'http://reports.example.com/', at: 'reports' },
    ],
    nudge: 'Compare the host of the request with the mask, letter by letter.',
    rule: 'serverless-neg/url-mask-placeholders',
    solution: [{ type: 'set', id: 'apps-neg', field: 'cloudRun.urlMask', value: '<service>.example.com' }],
  },
  {
    id: 'private-service-connect',
    title: 'A service of somebody else',
    story:
      'The orders database belongs to another team, in a network of its own. They published it as a service attachment. Your NEG does not name it yet.',
    teaches:
      'A PRIVATE_SERVICE_CONNECT NEG names a service attachment or a Google API, and has no endpoints. Consumer and producer never see each other’s network.',
    start: startFrom(pscPublished, 'A NEG without a target', change('orders-db-neg', { pscTargetService: undefined })),
    goals: [
      { type: 'no-errors' },
      { type: 'neg-type', negType: 'PRIVATE_SERVICE_CONNECT' },
      { type: 'reachable', from: 'vpc:apps-vpc:europe-west1', to: '10.31.0.10:5432' },
    ],
    nudge: 'What the NEG is to reach is drawn already.',
    rule: 'psc-neg/target-required',
    solution: [{ type: 'set', id: 'orders-db-neg', field: 'pscTargetService', value: 'orders-db-attachment' }],
  },
  {
    id: 'port-mapping',
    title: 'The port picks the machine',
    story:
      'Consumers reach each node of a database by a port of its own. Port 1003 is to lead to port 7199 of db-1, and nothing is mapped to it yet.',
    teaches:
      'An endpoint of a GCE_VM_IP_PORTMAP NEG pairs a client port with a VM and its port. Nothing is balanced, and nobody asks whether the VM is well.',
    start: startFrom(portMapping, 'A port too few'),
    goals: [
      { type: 'reachable', from: 'consumer', to: '10.9.0.2:1003', at: 'db-1' },
      { type: 'reachable', from: 'consumer', to: '10.9.0.2:1001', at: 'db-1' },
      { type: 'no-errors' },
    ],
    nudge: 'It takes one endpoint more.',
    rule: 'portmap-neg/client-port-unique',
    solution: [
      {
        type: 'set',
        id: 'cluster-ports',
        field: 'endpoints[3]',
        value: { id: 'e4', instance: 'db-1', port: 7199, clientDestinationPort: 1003 },
      },
    ],
  },
  {
    id: 'passthrough-clients',
    title: 'Healthy, and still closed',
    story:
      'The game servers are healthy, and no player gets in. Behind a passthrough load balancer packets keep the address of the player, and the firewall lets in the probes alone.',
    teaches:
      'Passthrough load balancers change nothing in a packet: it arrives with the client’s address and the frontend’s port. The firewall has to let the clients themselves in.',
    start: startFrom(
      gameServers,
      'Closed to players',
      change('game-allow-players', { sourceRanges: ['35.191.0.0/16'] }),
    ),
    goals: [{ type: 'reachable', from: 'internet', to: 'udp://match.example.com:7777' }],
    nudge: 'From which addresses do players come?',
    rule: 'load-balancer/clients-admitted',
    solution: [{ type: 'set', id: 'game-allow-players', field: 'sourceRanges', value: ['0.0.0.0/0'] }],
  },
  {
    id: 'global-access',
    title: 'Clients of another region',
    story:
      'orders is an internal service in europe-west1. A new team works in us-east1 and cannot reach it. Let it in.',
    teaches:
      'A regional internal frontend serves clients of its own region. Global access opens it to clients of all regions of the network, and to sites that are connected to it.',
    start: startFrom(internalApplication, 'Too far away'),
    goals: [
      { type: 'reachable', from: 'vpc:apps-vpc:us-east1', to: 'http://orders.internal/' },
      { type: 'unreachable', from: 'internet', to: 'http://orders.internal/' },
      { type: 'no-errors' },
    ],
    nudge: 'The forwarding rule decides who may come.',
    rule: 'forwarding-rule/global-access',
    solution: [{ type: 'set', id: 'orders', field: 'allowGlobalAccess', value: true }],
  },
  {
    id: 'capacity',
    title: 'How full is full?',
    story:
      'A proxy spreads connections by how many each endpoint may have. The backend in the United States does not say it.',
    teaches:
      'RATE counts requests a second, CONNECTION counts connections. A backend of NEGs with such a mode states exactly one target: for the whole backend, or for each endpoint.',
    start: startFrom(directory, 'A backend without a measure', (design) => {
      const service = design.resources['ldaps-service'];
      return service?.kind === 'backendService'
        ? change('ldaps-service', {
            backends: service.backends?.map((each) =>
              each.group === 'ldap-us' ? { ...each, maxConnections: undefined } : each,
            ),
          })(design)
        : design;
    }),
    goals: [{ type: 'no-errors' }, { type: 'reachable', from: 'vpc:corp-vpc', to: '10.81.0.100:636' }],
    nudge: 'Compare the two backends of the service.',
    rule: 'backend/capacity-chosen',
    solution: [{ type: 'set', id: 'ldaps-service', part: 'b2', field: 'maxConnections', value: 500 }],
  },
  {
    id: 'five-mistakes',
    title: 'Mend the five mistakes',
    story:
      'Two load balancers in one network, and five mistakes that people really make with NEGs. Find them, and put right what is meant.',
    teaches:
      'You have seen the most common refusals: a port where there is none, a VM of another zone, an endpoint without a port, a mode that does not fit, and a protocol that does not match.',
    start: startFrom(broken, 'Five mistakes'),
    goals: [
      { type: 'no-errors' },
      { type: 'reachable', from: 'internet', to: 'http://site.example.com/' },
      { type: 'reachable', from: 'vpc:lab-vpc:us-central1', to: 'udp://dns.internal:53' },
      { type: 'keeps', ids: ['dns-internal', 'dns-a', 'site', 'site-c'] },
    ],
    nudge: 'Take the findings one after the other; each names its rule.',
    rule: 'zonal-neg/endpoint-vm-in-neg-zone',
    solution: [
      { type: 'set', id: 'dns-a', field: 'defaultPort' },
      { type: 'remove', id: 'dns-a', part: 'e2' },
      { type: 'set', id: 'dns-service', field: 'protocol', value: 'UDP' },
      { type: 'set', id: 'site-c', part: 'e2', field: 'port', value: 8080 },
      { type: 'fix', rule: 'backend/mode-fits' },
    ],
  },
];
