import { appliances } from '../../templates/appliances.ts';
import { cloudRun } from '../../templates/cloud-run.ts';
import { containerNative } from '../../templates/container-native.ts';
import { firstNeg } from '../../templates/first-neg.ts';
import { internalApplication } from '../../templates/internal-application.ts';
import type { Level } from '../level.ts';
import { change, startFrom, without } from './task.ts';

const website = { from: 'internet', to: 'http://www.example.com/' } as const;
const web = ['web', 'web-proxy', 'web-map', 'web-service', 'web-neg', 'web-1', 'web-vpc', 'web-subnet'];

/** What a NEG is, what it stands between, and what it takes for a request to get through. */
export const basics: readonly Level[] = [
  {
    id: 'what-is-a-neg',
    title: 'What is a NEG?',
    story:
      'Read the picture from left to right: a request comes in at web, an Application Load Balancer (ALB), goes on to its backend service, and from there to an endpoint: here, an address with a port. A network endpoint group (NEG) is a list of endpoints. web-neg is still empty, so no request gets further. Put the VM web-1 on the list: drag from a dot beside nic0, its network interface, to web-neg. Without a mouse: select web-1, press C, choose web-neg.',
    teaches:
      'A NEG is a list of endpoints: of those who may get a request. Here an endpoint is the address of nic0 with the default port of the NEG; in other types of NEG it is something else, as later levels show. No endpoint, no traffic. The VM itself was not changed: it only stands on a list now.',
    start: startFrom(firstNeg, 'An empty NEG', change('web-neg', { endpoints: [] })),
    goals: [
      { type: 'reachable', ...website, at: 'web-1' },
      { type: 'keeps', ids: web },
    ],
    nudge:
      'The wire begins at either dot beside nic0 of web-1, on the right of the picture, and ends anywhere on web-neg.',
    rule: 'neg/no-endpoints',
    solution: [{ type: 'connect', from: 'nic/web-1/nic0', to: 'neg/web-neg' }],
  },
  {
    id: 'behind-a-service',
    title: 'A NEG alone does nothing',
    story:
      'web-neg has its endpoint, and still nobody gets an answer. The load balancer hands each request to the backend service web-service, which picks one of its backends: NEGs, or groups of whole VMs (instance groups). It has none: nobody told it of web-neg. Connect the two.',
    teaches:
      'The card web stands for a forwarding rule (the address and port that clients call), a target proxy and a URL map. None of them names a NEG; the backend service does: it has a list of backends, a NEG becomes one by standing there, and requests are spread over all of them. The balancing mode of each says how load is measured. RATE means requests per second, and 100 per endpoint is a target, not a hard limit.',
    start: startFrom(firstNeg, 'A NEG that nobody uses', change('web-service', { backends: [] })),
    goals: [{ type: 'reachable', ...website, at: 'web-neg' }, { type: 'no-errors' }, { type: 'keeps', ids: web }],
    nudge: 'Follow the wires from the left. At which card do they end too early?',
    rule: 'backend-service/has-backends',
    solution: [{ type: 'connect', from: 'backendService/web-service', to: 'neg/web-neg' }],
  },
  {
    id: 'why-502',
    title: 'Everything is there, and clients get errors',
    story:
      'Load balancer, backend service, NEG, VM: nothing is missing, and every client gets a server error (5xx). Every few seconds the load balancer asks each endpoint whether it is well; that is its health check. Whoever does not answer gets no requests. web-1 is well, but the question never reaches it.',
    teaches:
      'This load balancer is a proxy, so what reaches an endpoint comes from Google and not from the client: health checks and requests alike from 35.191.0.0/16 and 130.211.0.0/22. A VPC network refuses what no firewall rule lets in, so an endpoint behind a closed firewall counts as unhealthy. With every NEG of VMs, look at the firewall too.',
    start: startFrom(firstNeg, 'Only errors', change('allow-load-balancer', { sourceRanges: ['10.0.0.0/8'] })),
    goals: [
      { type: 'reachable', ...website },
      { type: 'keeps', ids: web },
    ],
    nudge:
      'Look at the firewall rule allow-load-balancer. From which addresses does it let anybody in, and from which does the health check come?',
    rule: 'load-balancer/probes-admitted',
    solution: [{ type: 'fix', rule: 'load-balancer/probes-admitted' }],
  },
  {
    id: 'same-zone',
    title: 'A zonal NEG stays in its zone',
    story:
      'A zone is one part of a region, as us-central1-a is of us-central1. web-1 was made anew in another zone, and now Google Cloud refuses it as an endpoint of web-neg. Make the two fit again; either of them may move. Fields are set in the inspector on the right, once a card is selected.',
    teaches:
      'A zonal NEG holds only VMs of its own zone. For VMs in several zones make a NEG in each; one backend service takes them all. Outside of a drawing a NEG keeps the zone it was made in: for another zone, make another NEG.',
    start: startFrom(firstNeg, 'Two zones that do not match', change('web-1', { zone: 'us-central1-f' })),
    goals: [{ type: 'no-errors' }, { type: 'reachable', ...website, at: 'web-1' }, { type: 'keeps', ids: web }],
    nudge: 'A card says its zone at its upper right. Compare those of web-1 and web-neg.',
    rule: 'zonal-neg/endpoint-vm-in-neg-zone',
    solution: [{ type: 'set', id: 'web-1', field: 'zone', value: 'us-central1-a' }],
  },
  {
    id: 'which-type',
    title: 'With a port or without?',
    story:
      'Zonal NEGs come in two types. In one of type GCE_VM_IP an endpoint is an interface without a port; in one of type GCE_VM_IP_PORT it is an address with a port. web is an Application Load Balancer, which is a proxy: it opens a connection of its own to each endpoint. Somebody gave web-neg the type that does not go with that. Change it, and fill in what the other type needs.',
    teaches:
      'GCE_VM_IP goes with passthrough load balancers: packets arrive as the client sent them, port included. GCE_VM_IP_PORT goes with proxies, for VMs and containers. The other types say what else may answer: SERVERLESS is Cloud Run and the like; INTERNET_FQDN_PORT and INTERNET_IP_PORT are a host on the internet, by name or by address; NON_GCP_PRIVATE_IP_PORT (hybrid) is your own data centre or another cloud, over VPN or Interconnect; PRIVATE_SERVICE_CONNECT is a Google API or a service that others publish. Not sure which? The search at the top has “Which NEG do I need?”, a few questions.',
    start: startFrom(
      firstNeg,
      'The wrong type of NEG',
      change('web-neg', { networkEndpointType: 'GCE_VM_IP', defaultPort: undefined }),
    ),
    goals: [{ type: 'no-errors' }, { type: 'neg-type', negType: 'GCE_VM_IP_PORT' }, { type: 'reachable', ...website }],
    nudge:
      'To open a connection one needs an address and something else. Which type of NEG has both, and where does it say the second?',
    rule: 'backend/kind-fits-load-balancer',
    solution: [
      { type: 'set', id: 'web-neg', field: 'networkEndpointType', value: 'GCE_VM_IP_PORT' },
      { type: 'set', id: 'web-neg', field: 'defaultPort', value: 80 },
    ],
  },
  {
    id: 'serverless',
    title: 'Cloud Run behind a load balancer',
    story:
      'store-us and store-eu run on Cloud Run. Their NEGs have no endpoints, and that is right: a serverless NEG stands for a service. Somebody tied a health check to the backend service all the same. The cloud refuses that.',
    teaches:
      'A serverless NEG names a service and has no endpoints, no port and no network. The platform looks after its health, so its backend service has no health check.',
    start: startFrom(
      cloudRun,
      'A health check too many',
      (design) => ({
        ...design,
        resources: {
          ...design.resources,
          alive: {
            id: 'alive',
            kind: 'healthCheck',
            name: 'alive',
            type: 'HTTPS',
            portSpecification: 'USE_SERVING_PORT',
            requestPath: '/',
          },
        },
      }),
      change('store-service', { healthChecks: ['alive'] }),
    ),
    goals: [
      { type: 'no-errors' },
      { type: 'neg-type', negType: 'SERVERLESS', atLeast: 2 },
      { type: 'reachable', from: 'internet', to: 'https://store.example.com/' },
    ],
    nudge: 'Who knows whether a Cloud Run service is well?',
    rule: 'backend-service/health-check-forbidden',
    solution: [{ type: 'set', id: 'store-service', field: 'healthChecks' }],
  },
  {
    id: 'container-native',
    title: 'Straight to the Pod',
    story:
      'Pods have addresses of their own, out of an alias range of their node. One endpoint of shop-us names an address that node-us-1 does not have. Give it one out of its range.',
    teaches:
      'With GCE_VM_IP_PORT an endpoint may be a container: an address out of an alias range of the VM’s interface. Requests go straight to the Pod, and each Pod is balanced and probed by itself.',
    start: startFrom(containerNative, 'A Pod that nobody knows', (design) => {
      const neg = design.resources['shop-us'];
      if (neg?.kind !== 'neg') return design;
      const endpoints = neg.endpoints?.map((each, index) => (index === 0 ? { ...each, ipAddress: '10.99.0.5' } : each));
      return change('shop-us', { endpoints })(design);
    }),
    goals: [
      { type: 'no-errors' },
      { type: 'reachable', from: 'internet', to: 'https://shop.example.com/' },
      { type: 'keeps', ids: ['shop-us', 'shop-eu', 'node-us-1'] },
    ],
    nudge: 'Look at the alias range of node-us-1.',
    rule: 'zonal-neg/endpoint-ip-belongs-to-vm',
    solution: [{ type: 'set', id: 'shop-us', part: 'e1', field: 'ipAddress', value: '10.64.0.5' }],
  },
  {
    id: 'two-zones',
    title: 'One zone may fail',
    story:
      'orders runs in one zone only. VMs and a NEG in a second zone stand ready. Make the service answer whichever of the two zones is down.',
    teaches:
      'A NEG is in one zone, a backend service may have many. When all endpoints of a zone fail their health checks, the others have all the requests.',
    start: startFrom(internalApplication, 'All in one zone', (design) => {
      const service = design.resources['orders-service'];
      return service?.kind === 'backendService'
        ? change('orders-service', { backends: service.backends?.slice(0, 1) })(design)
        : design;
    }),
    goals: [
      { type: 'survives', from: 'vpc:apps-vpc:europe-west1', to: 'http://orders.internal/', failure: 'zone' },
      { type: 'no-errors' },
    ],
    nudge: 'Which NEG is in the other zone, and who uses it?',
    solution: [{ type: 'connect', from: 'backendService/orders-service', to: 'neg/orders-c' }],
  },
  {
    id: 'nic1',
    title: 'Two appliances on nic1',
    story:
      'Firewall appliances have a foot in two networks: nic0 for management, nic1 for the data that is to be filtered. The NEG of the first one was put into the management subnet, so it reaches the wrong foot.',
    teaches:
      'A GCE_VM_IP endpoint lands on the interface that is in the NEG’s subnet, whichever number it has. That is how a load balancer reaches nic1; instance groups only ever reach nic0.',
    start: startFrom(
      appliances,
      'The wrong foot',
      change('appliances-a', { network: 'mgmt-vpc', subnetwork: 'mgmt-us-central1' }),
    ),
    goals: [
      { type: 'no-errors' },
      { type: 'reachable', from: 'vpc:data-vpc:us-central1', to: 'udp://10.20.0.100:4500' },
      { type: 'neg-type', negType: 'GCE_VM_IP', atLeast: 2 },
    ],
    nudge: 'In which network does the load balancer take its packets?',
    rule: 'backend/in-network',
    solution: [
      { type: 'set', id: 'appliances-a', field: 'network', value: 'data-vpc' },
      { type: 'set', id: 'appliances-a', field: 'subnetwork', value: 'data-us-central1' },
    ],
  },
  {
    id: 'proxy-only-subnet',
    title: 'Where the proxies live',
    story:
      'A regional Application Load Balancer is made of proxies that Google runs inside your network. They take their addresses from a subnet of their own, which nobody made here. And then the firewall has to know them.',
    teaches:
      'Envoy-based load balancers need an active proxy-only subnet in their region and network. Requests reach the endpoints from its range, so a firewall rule must let that range in.',
    start: startFrom(internalApplication, 'Proxies without addresses', without('proxies')),
    goals: [
      { type: 'no-errors' },
      { type: 'reachable', from: 'vpc:apps-vpc:europe-west1', to: 'http://orders.internal/' },
    ],
    nudge: 'Two things are missing: addresses for the proxies, and a door for those addresses.',
    rule: 'load-balancer/proxy-only-subnet',
    solution: [
      { type: 'fix', rule: 'load-balancer/proxy-only-subnet' },
      { type: 'fix', rule: 'load-balancer/proxies-admitted' },
    ],
  },
];
