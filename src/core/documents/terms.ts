/** A word that somebody new to load balancing on Google Cloud cannot know, and what it means. */
export interface Term {
  readonly term: string;
  /** Half a sentence, without a full stop, in words that need no explanation themselves. */
  readonly meaning: string;
}

/** What nearly every rule speaks of: explained once, where all rules stand together. */
export const basicTerms: readonly Term[] = [
  { term: 'NEG', meaning: 'network endpoint group: a list of endpoints that a load balancer sends traffic to' },
  {
    term: 'endpoint',
    meaning: 'one place that answers: an interface of a VM, an address and port, a host name or a service',
  },
  { term: 'Application Load Balancer', meaning: 'reads the HTTP requests of clients and routes them by host and path' },
  {
    term: 'proxy Network Load Balancer',
    meaning: 'ends TCP or TLS connections of clients and opens its own to the endpoints',
  },
  {
    term: 'passthrough Network Load Balancer',
    meaning: 'hands packets on unchanged, straight to an interface of a VM',
  },
  { term: 'backend', meaning: 'a NEG or an instance group in the list of a backend service' },
  {
    term: 'backend service',
    meaning: 'the part of a load balancer that has the backends and spreads traffic over them',
  },
  { term: 'forwarding rule, or frontend', meaning: 'the address, protocol and ports that clients use' },
  { term: 'target proxy', meaning: 'ends the connections of clients, between forwarding rule and backend service' },
  { term: 'URL map', meaning: 'chooses the backend service of a request by its host and path' },
  { term: 'health check', meaning: 'asks endpoints at short intervals whether they work; each question is a probe' },
  { term: 'instance group', meaning: 'a list of VMs, made by hand or, if managed, from a template' },
  { term: 'network, or VPC network', meaning: 'a private network of the project, over all regions' },
  { term: 'subnet', meaning: 'a range of addresses of one network in one region' },
  { term: 'interface, or NIC', meaning: 'what joins a VM to a subnet; nic0 is the first' },
  {
    term: 'scheme',
    meaning: 'the field loadBalancingScheme, which says for which sort of load balancer a part is meant',
  },
  {
    term: 'zonal, regional, global',
    meaning: 'where a resource is: in one zone, in one region, or in no place of its own',
  },
];

/** The others, longer ones first where one is part of another; matched as words, in the singular or the plural. */
const special: readonly (Term & { readonly match?: RegExp })[] = [
  {
    term: 'passthrough',
    meaning: 'packets are handed on unchanged, with the address of the client and the port it used',
  },
  { term: 'proxy-only subnet', meaning: 'a subnet kept for the addresses of the proxies of load balancers' },
  {
    term: 'Envoy',
    meaning: 'the proxy software that regional, cross-region and the newer global load balancers run on',
  },
  {
    term: 'proxyless',
    meaning: 'the gRPC library of the client gets its routes from the mesh, without a proxy beside it',
  },
  { term: 'sidecar', meaning: 'a proxy that runs beside a client or server and catches its traffic' },
  {
    term: 'service mesh',
    match: /\b(service )?mesh\b/i,
    meaning: 'Cloud Service Mesh, where proxies beside the clients do the work of a load balancer',
  },
  { term: 'classic', meaning: 'the older generation of global external load balancers, scheme EXTERNAL' },
  { term: 'cross-region', meaning: 'an internal load balancer with frontends and backends in several regions' },
  {
    term: 'Google front ends',
    match: /\bfront ends\b/i,
    meaning: 'Google’s own servers at the edge of its network, which take in traffic for global load balancers',
  },
  {
    term: 'alias range',
    match: /\balias (range|address)(e?s)?\b/i,
    meaning: 'further addresses of a VM’s interface, which containers use',
  },
  { term: 'secondary range', meaning: 'a further IPv4 range of a subnet, for alias ranges' },
  {
    term: 'primary range',
    meaning: 'the IPv4 range of a subnet that its interfaces and frontends take addresses from',
  },
  { term: 'custom mode', meaning: 'a network in which you make each subnet yourself' },
  { term: 'auto mode', meaning: 'a network in which Google makes one subnet in each region' },
  {
    term: 'legacy network',
    match: /\blegacy (network|one)s?\b/i,
    meaning: 'the oldest kind of network, without subnets',
  },
  { term: 'dual-stack', meaning: 'with IPv4 and IPv6 at once' },
  { term: 'ULA', match: /\bULA\b/, meaning: 'unique local addresses, the private addresses of IPv6' },
  { term: 'RFC 1918', meaning: 'the private IPv4 ranges 10.x, 172.16–31.x and 192.168.x' },
  { term: 'FQDN', meaning: 'fully qualified domain name, a host name with all its parts' },
  { term: 'Shared VPC', meaning: 'one project lends its network to others' },
  { term: 'peered', match: /\b(peered|peering)\b/i, meaning: 'two networks that exchange the routes of their subnets' },
  { term: 'Private Service Connect', meaning: 'reaches a service in another network as if it were in your own' },
  {
    term: 'service attachment',
    meaning: 'publishes a load balancer, so that other networks can reach it by Private Service Connect',
  },
  {
    term: 'published service',
    meaning: 'a load balancer that its owner offers to other networks through a service attachment',
  },
  { term: 'producer', match: /\bproducers?\b(?! port)/i, meaning: 'who publishes a service; a consumer uses it' },
  { term: 'NAT subnet', meaning: 'a subnet of the producer that the connections of consumers come from' },
  { term: 'port mapping', meaning: 'a NEG in which each port that clients use stands for one VM and port' },
  { term: 'client port', meaning: 'the port that a client uses, in a port mapping NEG' },
  {
    term: 'hybrid NEG',
    match: /\bhybrid (NEG|endpoint|and)s?\b/i,
    meaning: 'a NEG of hosts on premises or in another cloud, type NON_GCP_PRIVATE_IP_PORT',
  },
  {
    term: 'internet NEG',
    match: /\binternet (NEG|endpoint)s?\b/i,
    meaning: 'a NEG of hosts on the public internet, by address or host name',
  },
  {
    term: 'serverless NEG',
    match: /\bserverless\b/i,
    meaning: 'leads to Cloud Run, App Engine, a function or API Gateway',
  },
  { term: 'zonal NEG', meaning: 'a NEG of VMs in one zone, type GCE_VM_IP or GCE_VM_IP_PORT' },
  {
    term: 'GCE_VM_IP',
    match: /\bGCE_VM_IP\b/,
    meaning: 'the NEG type whose endpoints are whole interfaces, for passthrough load balancers',
  },
  {
    term: 'GCE_VM_IP_PORT',
    match: /\bGCE_VM_IP_PORT\b/,
    meaning: 'the NEG type whose endpoints are addresses with ports of VMs or containers, for proxies',
  },
  {
    term: 'hybrid link',
    meaning: 'what joins a network to a site: a VPN tunnel, a VLAN attachment of Interconnect or a Router appliance',
  },
  { term: 'VLAN attachment', meaning: 'joins a network to an Interconnect, a private line to a site' },
  { term: 'Router appliance', meaning: 'a VM that routes between a network and a site' },
  { term: 'Cloud Router', meaning: 'exchanges routes between a network and other sites, and carries Cloud NAT' },
  {
    term: 'Cloud NAT',
    meaning: 'lends public addresses to what has private ones only, for connections to the internet',
  },
  {
    term: 'Ingress',
    match: /\bIngress\b/,
    meaning: 'the Kubernetes object for which GKE builds an Application Load Balancer',
  },
  { term: 'standalone NEG', match: /\bstandalone\b/i, meaning: 'GKE fills the NEG, and you make the load balancer' },
  { term: 'Pod', match: /\bPods?\b/, meaning: 'one running copy of an application in Kubernetes' },
  { term: 'annotation', meaning: 'a note on the Kubernetes Service, here cloud.google.com/neg, that GKE reads' },
  { term: 'controller', match: /\bcontroller\b/i, meaning: 'the part of GKE that makes and fills NEGs' },
  { term: 'GKE subsetting', meaning: 'a cluster setting: each internal Service gets NEGs with some of the nodes' },
  { term: 'VPC-native', meaning: 'a cluster whose Pods have addresses of the network, by alias ranges' },
  { term: 'managed target', meaning: 'a service that runs and scales by itself, such as Cloud Run or a Google API' },
  { term: 'target capacity', meaning: 'how many requests or connections a backend is meant to take, such as maxRate' },
  {
    term: 'balancing mode',
    meaning: 'what is counted to tell how full a backend is: RATE, CONNECTION, UTILIZATION or IN_FLIGHT',
  },
  { term: 'capacity scaler', meaning: 'a factor from 0 to 1 on the target capacity of a backend' },
  { term: 'drained', match: /\bdrain(ed|ing|s)?\b/i, meaning: 'gets no new traffic' },
  { term: 'serving port', meaning: 'the port on which an endpoint answers requests' },
  { term: 'named port', meaning: 'a name that an instance group gives to a port number' },
  { term: 'session affinity', match: /\b(session )?affinity\b/i, meaning: 'keeps a client on the same endpoint' },
  { term: 'outlier detection', meaning: 'leaves out, for a while, what answers with errors' },
  {
    term: 'haPolicy',
    match: /\b(haPolicy|high-availability policy)\b/i,
    meaning: 'you name the one backend that gets the traffic, and move it yourself',
  },
  { term: 'IAP', match: /\bIAP\b/, meaning: 'Identity-Aware Proxy, which has users sign in first' },
  { term: 'Cloud CDN', meaning: 'caches answers at Google’s edge' },
  { term: 'Cloud Armor', meaning: 'filters requests by rules, against attacks' },
  { term: 'Standard Tier', meaning: 'the cheaper network tier: traffic travels over the internet to the region' },
  { term: 'Premium Tier', meaning: 'the usual network tier: traffic enters Google’s network near the client' },
  { term: 'L3_DEFAULT', match: /\bL3_DEFAULT\b/, meaning: 'every IP protocol at once' },
  { term: 'global access', meaning: 'clients of other regions may use an internal load balancer' },
  { term: 'target pool', meaning: 'the older way to list VMs behind a load balancer' },
  {
    term: 'instance template',
    match: /\b(instance )?templates?\b/i,
    meaning: 'the description that a managed group makes its VMs from',
  },
  {
    term: 'PROXY header',
    match: /\bPROXY (header|protocol)\b/,
    meaning: 'a line in front of a connection that tells the address of the client',
  },
  { term: 'certificate map', meaning: 'a list of certificates by host name, kept in Certificate Manager' },
  {
    term: 'URL mask',
    match: /\b(URL )?masks?\b/i,
    meaning: 'a pattern that reads the name of the service out of the URL of each request',
  },
  { term: 'path matcher', meaning: 'the part of a URL map that chooses by path' },
  {
    term: 'backend bucket',
    match: /\b(backend )?buckets?\b/i,
    meaning: 'a Cloud Storage bucket behind a load balancer',
  },
  { term: 'Preview', match: /\bPreview\b/, meaning: 'released for trial, without promises' },
  {
    term: 'origin',
    match: /\borigins?\b(?![.-])/i,
    meaning: 'the server outside that a load balancer fetches answers from',
  },
  {
    term: 'CIDR',
    match: /\bCIDR\b/,
    meaning: 'a first address, a slash and the number of leading bits that all addresses share',
  },
  { term: 'SNI', match: /\bSNI\b/, meaning: 'the host name that a client names when it begins TLS' },
  { term: 'Dynamic NIC', meaning: 'an interface on top of another one, told apart by a VLAN number' },
  { term: 'external resource', meaning: 'something that exists and is not drawn: a link to it stands in the design' },
];

/** More than these are a dictionary. */
const most = 4;

const patterns = special.map(({ term, meaning, match }) => ({
  term,
  meaning,
  match: match ?? new RegExp(`\\b${term}s?\\b`, 'i'),
}));

/** The terms that a text uses and a newcomer stumbles over, in the order in which they come up. */
export function termsIn(text: string): readonly Term[] {
  return patterns
    .flatMap(({ term, meaning, match }) => {
      const at = text.search(match);
      return at < 0 ? [] : [{ at, term, meaning }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ term, meaning }) => ({ term, meaning }));
}
