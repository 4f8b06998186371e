/**
 * How a traced request ends, in the vocabulary of Google's Connectivity Tests, so that what is learned here can be read
 * there. `google: false` marks the few causes that Connectivity Tests has no word for.
 * Source: states and causes of Connectivity Tests, April 2026.
 */
export const reachabilityCauses = {
  FORWARDING_RULE_MISMATCH: { words: 'no forwarding rule takes this protocol and port', google: true },
  FORWARDING_RULE_REGION_MISMATCH: { words: 'the frontend serves clients of its own region only', google: true },
  FORWARDING_RULE_NO_INSTANCES: { words: 'nothing stands behind the frontend', google: true },
  UNKNOWN_EXTERNAL_ADDRESS: { words: 'nothing in the design has this external address', google: true },
  UNKNOWN_INTERNAL_ADDRESS: { words: 'nothing in the design has this internal address', google: true },
  NO_ROUTE: { words: 'no route leads there', google: true },
  FIREWALL_RULE: { words: 'no firewall rule lets it in', google: true },
  FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK: {
    words: 'health check probes do not get in, so it counts as unhealthy',
    google: true,
  },
  LOAD_BALANCER_HAS_NO_PROXY_SUBNET: { words: 'the proxies have no proxy-only subnet', google: true },
  LOAD_BALANCER_BACKEND_INVALID_NETWORK: { words: 'the backend is in a network that is not reached', google: true },
  BACKEND_SERVICE_NAMED_PORT_NOT_DEFINED: { words: 'the group does not define the named port', google: true },
  CLOUD_NAT_NO_ADDRESSES: { words: 'no Cloud NAT gives the proxies an address on the internet', google: true },
  PSC_CONNECTION_NOT_ACCEPTED: { words: 'the producer has not accepted the connection', google: true },
  PSC_NEG_PRODUCER_ENDPOINT_NO_GLOBAL_ACCESS: { words: 'the producer serves its own region only', google: true },
  NO_NAT_SUBNETS_FOR_PSC_SERVICE_ATTACHMENT: { words: 'the published service has no NAT subnet', google: true },
  UNKNOWN_NAME: { words: 'no frontend of the design answers to this name', google: false },
  CONFIGURATION_REFUSED: { words: 'the cloud refuses what is written down', google: false },
  PROTOCOL_MISMATCH: { words: 'the frontend speaks another protocol', google: false },
  NO_MATCHING_ROUTE: { words: 'the URL map leads it nowhere', google: false },
  URL_MASK_MISMATCH: { words: 'the URL mask does not fit the URL', google: false },
  NO_PORT_MAPPING: { words: 'no endpoint is mapped to this client port', google: false },
  OUT_OF_SERVICE: { words: 'it is switched off', google: false },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly google: boolean }>>;

export type ReachabilityCause = keyof typeof reachabilityCauses;

/** Which cause the finding of a rule is, where a rule tells why traffic does not arrive. */
export const causeOfRule: Readonly<Record<string, ReachabilityCause>> = {
  'load-balancer/probes-admitted': 'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK',
  'load-balancer/ipv6-probes-admitted': 'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK',
  'load-balancer/proxies-admitted': 'FIREWALL_RULE',
  'load-balancer/front-ends-admitted': 'FIREWALL_RULE',
  'load-balancer/clients-admitted': 'FIREWALL_RULE',
  'portmap-neg/nat-addresses-admitted': 'FIREWALL_RULE',
  'gke-neg/firewall-not-automatic': 'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK',
  'load-balancer/proxy-only-subnet': 'LOAD_BALANCER_HAS_NO_PROXY_SUBNET',
  'backend/in-network': 'LOAD_BALANCER_BACKEND_INVALID_NETWORK',
  'backend-service/port-name-exists': 'BACKEND_SERVICE_NAMED_PORT_NOT_DEFINED',
  'backend-service/has-backends': 'FORWARDING_RULE_NO_INSTANCES',
  'neg/no-endpoints': 'FORWARDING_RULE_NO_INSTANCES',
  'internet-neg/cloud-nat': 'CLOUD_NAT_NO_ADDRESSES',
  'hybrid-neg/network-has-link': 'NO_ROUTE',
  'hybrid-neg/link-in-region': 'NO_ROUTE',
  'hybrid-neg/address-in-site-ranges': 'NO_ROUTE',
  'psc-neg/connection-pending': 'PSC_CONNECTION_NOT_ACCEPTED',
  'psc-neg/producer-global-access': 'PSC_NEG_PRODUCER_ENDPOINT_NO_GLOBAL_ACCESS',
  'psc-attachment/nat-subnet-purpose': 'NO_NAT_SUBNETS_FOR_PSC_SERVICE_ATTACHMENT',
  'psc-neg/producer-port': 'FORWARDING_RULE_MISMATCH',
};
