import { type Product, products } from '../../../src/core/facts/products.ts';
import type { Coverage } from '../coverage.ts';

const table = 'src/core/facts/products.ts';
const isPool = ({ target }: Product) => target === 'TARGET_POOL';
const listed = (words: readonly string[]) => words.join(', ') || 'none';

function locationRules({ backendLocation }: Product): readonly string[] {
  if (backendLocation === 'SAME_REGION') return ['backend/in-region'];
  return backendLocation === 'ANY_REGION' ? [] : ['load-balancer/standard-tier-region'];
}

function networkRules({ networkRule, networkConfidence }: Product): readonly string[] {
  if (networkConfidence === 'unsure') return ['load-balancer/networks-known'];
  return networkRule === 'BACKEND_SERVICE_NETWORK'
    ? ['backend/in-network', 'backend-service/network-for-internal', 'forwarding-rule/network-fits-service']
    : ['backend/in-network'];
}

const requests: Readonly<Record<Product['firewall']['dataPath'], readonly string[]>> = {
  GFE_RANGES: ['load-balancer/front-ends-admitted'],
  PROXY_ONLY_SUBNET_RANGE: ['load-balancer/proxies-admitted'],
  CLIENT_ADDRESSES: ['load-balancer/clients-admitted'],
  CLIENT_VM_ADDRESSES: [],
};

const cells: readonly Coverage[] = products.flatMap((product) => {
  const { id, firewall } = product;
  const pool = isPool(product) ? { rules: ['load-balancer/target-pool'] } : undefined;
  const rows: Coverage[] = [
    {
      entry: `location/${id}`,
      statement: `Where its backends are: ${product.backendLocation}`,
      files: [table],
      ...(pool ?? { rules: locationRules(product) }),
    },
    {
      entry: `network/${id}`,
      statement: `Networks of its backends: ${product.networkRule}${product.networkConfidence === 'unsure' ? ', unsure' : ''}`,
      files: [table],
      ...(pool ?? { rules: networkRules(product) }),
    },
    {
      entry: `proxy-only-subnet/${id}`,
      statement: `Proxy-only subnet: ${product.proxyOnlySubnetPurpose ?? 'none'}`,
      files: [table],
      rules: product.proxyOnlySubnetPurpose
        ? ['load-balancer/proxy-only-subnet', 'network/one-active-proxy-subnet']
        : [],
    },
    {
      entry: `cloud-nat/${id}`,
      statement: `Cloud NAT: ${product.cloudNat}`,
      files: [table],
      rules: product.cloudNat === 'FOR_REGIONAL_INTERNET_NEG' ? ['internet-neg/cloud-nat'] : [],
    },
    {
      entry: `firewall/${id}/probes`,
      statement: `Probes come from ${listed(firewall.healthCheckIpv4)}`,
      files: [table],
      ...(pool ?? { rules: ['load-balancer/probes-admitted'] }),
    },
    {
      entry: `firewall/${id}/ipv6-probes`,
      statement: `IPv6 probes come from ${listed(firewall.healthCheckIpv6)}`,
      files: [table],
      rules: firewall.healthCheckIpv6.length > 0 ? ['load-balancer/ipv6-probes-admitted'] : [],
    },
    {
      entry: `firewall/${id}/requests`,
      statement: `Requests come from ${listed(firewall.dataPathIpv4) === 'none' ? firewall.dataPath : listed(firewall.dataPathIpv4)}`,
      files: [table],
      ...(pool ?? { rules: requests[firewall.dataPath] }),
      ...(firewall.dataPath === 'CLIENT_VM_ADDRESSES'
        ? { excuse: 'The clients of a mesh are VMs that no design marks as such.' }
        : {}),
    },
  ];
  if (firewall.dataPathIpv6.length > 0)
    rows.push({
      entry: `firewall/${id}/ipv6-requests`,
      statement: `IPv6 requests come from ${listed(firewall.dataPathIpv6)}`,
      rules: ['load-balancer/ipv6-probes-admitted'],
      files: [table],
      excuse: 'They are checked on the probed port only, which is mostly the serving one.',
    });
  if (firewall.internetNegEgress.length > 0)
    rows.push({
      entry: `firewall/${id}/internet-egress`,
      statement: `Requests to global internet NEGs leave from ${listed(firewall.internetNegEgress)}`,
      files: [table],
      excuse: 'The firewall of an outside host is not part of a design.',
    });
  return rows;
});

const notes: readonly Coverage[] = [
  {
    entry: 'network/shared-project',
    statement: 'Backends are in the project of their backend service',
    rules: ['load-balancer/one-project'],
  },
  {
    entry: 'network/nic0-among-several',
    statement: 'Of several interfaces in one network only nic0 gets traffic',
    rules: ['zonal-neg/same-vpc-nics', 'vm/nics-in-different-networks'],
  },
  {
    entry: 'network/passthrough-service-network',
    statement: 'Only an internal or highly available passthrough service names a network',
    rules: ['backend-service/network-for-internal', 'backend-service/ha-policy'],
  },
  {
    entry: 'network/routes-between-networks',
    statement: 'Backends in another network need a connection between the two',
    rules: ['backend/in-network'],
    excuse: 'VPN and Interconnect between networks are not modelled; the rule says so.',
  },
  {
    entry: 'proxy-only-subnet/one-active',
    statement: 'One active proxy-only subnet a purpose, network and region',
    rules: ['network/one-active-proxy-subnet', 'network/proxy-subnet-purposes'],
    files: ['src/core/facts/networks.ts'],
  },
  {
    entry: 'proxy-only-subnet/size',
    statement: 'At least a /26, a /23 is better',
    rules: ['subnet/proxy-only-size'],
    files: ['src/core/facts/networks.ts'],
  },
  {
    entry: 'proxy-only-subnet/legacy-purpose',
    statement: 'INTERNAL_HTTPS_LOAD_BALANCER is to be migrated',
    rules: ['subnet/legacy-purpose'],
  },
  {
    entry: 'proxy-only-subnet/address',
    statement: 'The frontend’s address never comes from it',
    rules: ['forwarding-rule/subnet-fits'],
  },
  {
    entry: 'cloud-nat/address-counts',
    statement: 'NAT addresses a gateway, and one a proxy without dynamic ports',
    files: ['src/core/facts/conflicts.ts'],
    excuse: 'How many proxies run depends on the traffic.',
  },
  {
    entry: 'hybrid/routing',
    statement: 'Hybrid NEGs want global dynamic routing and routes of a Cloud Router',
    rules: ['hybrid-neg/global-dynamic-routing', 'hybrid-neg/network-has-link'],
  },
  {
    entry: 'hybrid/link-in-region',
    statement: 'For a regional load balancer the link is in its region',
    rules: ['hybrid-neg/link-in-region'],
  },
  {
    entry: 'hybrid/no-overlap',
    statement: 'Ranges on premises and in the network do not overlap',
    rules: ['network/learned-ranges-apart', 'hybrid-neg/address-not-in-vpc'],
  },
  {
    entry: 'hybrid/on-premises-firewall',
    statement: 'Firewalls on premises let in probes or the proxy-only range',
    rules: ['hybrid-neg/site-firewall'],
  },
  {
    entry: 'psc/region-of-target',
    statement: 'A Private Service Connect NEG is in the region of its target',
    rules: ['psc-neg/same-region'],
  },
  {
    entry: 'psc/network-for-published-services',
    statement: 'Network and subnet go with published services only',
    rules: ['psc-neg/no-network-for-google-api', 'psc-neg/subnet-with-network'],
  },
  {
    entry: 'psc/producer-global-access',
    statement: 'A producer behind a global or cross-region consumer has global access',
    rules: ['psc-neg/producer-global-access'],
  },
  {
    entry: 'firewall/not-for-serverless',
    statement: 'Serverless NEGs and buckets need no firewall rule',
    files: ['src/core/model/probes.ts', 'src/core/facts/neg-types.ts'],
  },
];

export const places: readonly Coverage[] = [...cells, ...notes];
