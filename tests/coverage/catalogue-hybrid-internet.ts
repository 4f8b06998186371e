import type { Coverage } from './coverage.ts';

const negTypes = 'src/core/facts/neg-types.ts';
const products = 'src/core/facts/products.ts';

/** Hybrid NEGs (64 to 80), internet NEGs (81 to 108), and what the seed documents add about both. */
export const catalogueHybridInternet: readonly Coverage[] = [
  // Hybrid NEGs
  { entry: '64', statement: 'Hybrid NEGs are zonal', rules: ['neg/scope-matches-type', 'resource/needs-location'] },
  { entry: '65', statement: 'Hybrid endpoints name no VM', rules: ['endpoint/fields-of-its-type'] },
  {
    entry: '66',
    statement: 'A hybrid endpoint needs an IPv4 address',
    rules: ['endpoint/required-fields', 'endpoint/address-literal', 'endpoint/ipv6-undocumented'],
  },
  {
    entry: '67',
    statement: 'A hybrid endpoint has a port, or its NEG a default one',
    rules: ['endpoint/port-or-default'],
  },
  {
    entry: '68',
    statement: 'Hybrid addresses lie outside the VPC network and its peers',
    rules: ['hybrid-neg/address-not-in-vpc', 'hybrid-neg/address-in-site-ranges'],
  },
  { entry: '69', statement: 'Public addresses belong in internet NEGs', rules: ['hybrid-neg/address-private'] },
  { entry: '70', statement: 'Loopback, link-local, multicast lead to no site', rules: ['hybrid-neg/address-usable'] },
  { entry: '71', statement: 'Address and port once per hybrid NEG', rules: ['endpoint/no-duplicates'] },
  {
    entry: '72',
    statement: 'The network of a hybrid NEG has a hybrid link with learned routes',
    rules: [
      'hybrid-neg/network-has-link',
      'hybrid-neg/address-in-site-ranges',
      'hybrid-neg/global-dynamic-routing',
      'hybrid-link/joins-network',
      'hybrid-link/router-fits',
      'network/learned-ranges-apart',
    ],
  },
  {
    entry: '73',
    statement: 'Take the zone nearest to the site',
    rules: ['hybrid-neg/zone-near-site', 'hybrid-neg/link-in-region'],
  },
  { entry: '74', statement: 'Regional load balancers: NEG zone in their region', rules: ['backend/in-region'] },
  { entry: '75', statement: 'One NEG, endpoints of one type', rules: ['endpoint/fields-of-its-type'] },
  { entry: '76', statement: 'Hybrid mixes with GCE_VM_IP_PORT NEGs only', rules: ['backend/one-kind-per-service'] },
  {
    entry: '77',
    statement: 'RATE or CONNECTION with a target capacity, four schemes',
    rules: ['backend/mode-fits', 'backend/mode-chosen', 'backend/capacity-chosen', 'backend/kind-fits-load-balancer'],
    files: ['src/core/facts/balancing.ts', 'src/core/facts/backend-support.ts'],
  },
  {
    entry: '78',
    statement: 'Who probes hybrid endpoints, from where, by which protocols',
    rules: ['hybrid-neg/site-firewall', 'backend-service/health-check-protocol'],
    files: ['src/core/facts/health-checks.ts'],
  },
  { entry: '79', statement: 'At most 10,000 endpoints', rules: ['neg/endpoint-limit'] },
  { entry: '80', statement: 'Hybrid NEGs have no subnet', rules: ['neg/subnetwork-forbidden'] },

  // Internet NEGs
  { entry: '81', statement: 'Internet NEGs are global or regional', rules: ['neg/scope-matches-type'] },
  { entry: '82', statement: 'A global internet NEG holds one endpoint', rules: ['neg/endpoint-limit'] },
  { entry: '83', statement: 'A regional internet NEG holds 256 endpoints', rules: ['neg/endpoint-limit'] },
  {
    entry: '84',
    statement: 'Address or host name by type, never a VM',
    rules: ['endpoint/fields-of-its-type', 'endpoint/required-fields'],
  },
  { entry: '85', statement: 'No RFC 1918 address in an internet NEG', rules: ['internet-neg/address-not-private'] },
  { entry: '86', statement: 'Internet addresses are publicly routable', rules: ['internet-neg/address-routable'] },
  {
    entry: '87',
    statement: 'Internet addresses are IPv4 literals',
    rules: ['endpoint/address-literal', 'endpoint/ipv6-undocumented'],
  },
  { entry: '88', statement: 'A host name stands alone and is complete', rules: ['internet-neg/host-name-format'] },
  { entry: '89', statement: 'Global: public DNS answers for the name', rules: ['internet-neg/host-name-public'] },
  {
    entry: '90',
    statement: 'Regional: private names that Cloud DNS knows',
    rules: ['internet-neg/private-name-needs-dns'],
  },
  { entry: '91', statement: 'Regional: a port or a default port', rules: ['endpoint/port-or-default'] },
  {
    entry: '92',
    statement: 'Global: port of endpoint, NEG, then protocol',
    rules: ['internet-neg/port-from-protocol'],
    files: [negTypes, 'src/core/facts/host-names.ts'],
  },
  { entry: '93', statement: 'Port 0 is refused', rules: ['endpoint/port-range', 'neg/default-port-range'] },
  { entry: '94', statement: 'Google’s services: ports 80 and 443 only', rules: ['internet-neg/google-service-ports'] },
  {
    entry: '95',
    statement: 'Global: never over VPN or Interconnect',
    rules: ['internet-neg/not-over-hybrid-link'],
  },
  {
    entry: '96',
    statement: 'No network when global, one when regional',
    rules: ['neg/network-forbidden', 'neg/network-chosen'],
  },
  {
    entry: '97',
    statement: 'Global: no health check, except host names in a mesh',
    rules: ['backend-service/health-check-forbidden'],
    files: ['src/core/facts/health-checks.ts'],
  },
  {
    entry: '98',
    statement: 'No mode, scaler or capacity',
    rules: ['backend/mode-fits', 'backend/scaler-forbidden', 'backend/capacity-forbidden'],
  },
  {
    entry: '99',
    statement: 'Global: one NEG; regional: up to 50; no other kind',
    rules: ['backend/count', 'backend/one-kind-per-service'],
  },
  {
    entry: '100',
    statement: 'HTTP, HTTPS or HTTP/2; TCP on regional proxies',
    rules: ['load-balancer/one-product', 'backend-service/h2c-backends', 'backend/kind-fits-load-balancer'],
  },
  { entry: '101', statement: 'TLS by address checks no certificate', rules: ['internet-neg/server-certificate'] },
  { entry: '102', statement: 'HTTP over the internet is discouraged', rules: ['internet-neg/plain-http'] },
  { entry: '103', statement: 'Origins route by the Host header', rules: ['internet-neg/host-header'] },
  { entry: '104', statement: 'Regional: Cloud NAT for the proxies', rules: ['internet-neg/cloud-nat'] },
  { entry: '105', statement: 'Regional: a proxy-only subnet', rules: ['load-balancer/proxy-only-subnet'] },
  {
    entry: '106',
    statement: 'Premium Tier only, by one page',
    rules: ['internet-neg/premium-tier', 'forwarding-rule/network-tier'],
    files: ['src/core/facts/conflicts.ts'],
  },
  {
    entry: '107',
    statement: 'The origin admits Google’s egress ranges or the NAT addresses',
    files: [products],
    excuse: 'What the firewall of the origin admits is known to its owner alone; the ranges stand among the facts.',
  },
  {
    entry: '108',
    statement: 'Global: first DNS answer only; regional: all',
    files: [negTypes],
    excuse: 'Which addresses a name has is known to DNS alone.',
  },

  // What the seed documents add
  {
    entry: 'internet-neg/target-outside-google-cloud',
    statement: 'An internet target that the design draws inside Google Cloud',
    rules: ['internet-neg/target-outside-google-cloud'],
  },
  {
    entry: 'hybrid-neg/network-is-hybrid-network',
    statement: 'VPN, Interconnect and Router appliance all count as links',
    rules: ['hybrid-neg/network-has-link'],
    files: ['src/core/model/kinds/outside.ts'],
  },
  {
    entry: 'hybrid-neg/health-check-required',
    statement: 'Hybrid NEGs need exactly one health check',
    rules: ['backend-service/health-check-chosen', 'backend-service/one-health-check'],
  },
  { entry: 'fact/routing-by-type', statement: 'Where packets of each NEG type travel', files: [negTypes] },
];
