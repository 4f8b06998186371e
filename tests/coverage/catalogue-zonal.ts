import type { Coverage } from './coverage.ts';

const planner = 'src/core/diff/plan-changes.ts';
const plannerTests = 'src/core/diff/plan-changes.test.ts';
const conflicts = 'src/core/facts/conflicts.ts';
const immutable = 'src/core/facts/immutable.ts';
const negTypes = 'src/core/facts/neg-types.ts';
const endpoints = 'src/core/model/endpoints.ts';
const plan = 'src/core/export/plan.ts';

/** What the sources disagree on, and what was decided. */
const decisions: readonly Coverage[] = [
  {
    entry: 'C1',
    statement: 'Uniqueness in a NEG: the address, or address and port',
    rules: ['gce-vm-ip/unique-ip', 'gce-vm-ip-port/unique-ip-port'],
    files: [conflicts],
  },
  {
    entry: 'C2',
    statement: 'The same VM, address and port may be in several NEGs',
    files: [
      conflicts,
      'src/core/rules/gce-vm-ip/unique-ip.cases.ts',
      'src/core/rules/gce-vm-ip-port/unique-ip-port.cases.ts',
    ],
  },
  {
    entry: 'C3',
    statement: 'Network and subnet of a Private Service Connect NEG depend on its target',
    rules: ['psc-neg/subnet-with-network', 'psc-neg/no-network-for-google-api'],
    files: [conflicts, negTypes],
  },
  {
    entry: 'C4',
    statement: 'A host name belongs to INTERNET_FQDN_PORT',
    rules: ['endpoint/fields-of-its-type', 'endpoint/required-fields'],
    files: [conflicts],
  },
  {
    entry: 'C5',
    statement: 'A blank address means the interface in the NEG’s subnet, nic0 or not',
    rules: ['zonal-neg/endpoint-nic-in-neg-subnet'],
    files: [conflicts, endpoints],
  },
  {
    entry: 'C6',
    statement: 'Auto mode supplies a subnet, custom mode does not',
    rules: ['neg/auto-network-subnet-default', 'neg/custom-network-subnet-required'],
    files: [conflicts],
  },
  {
    entry: 'C7',
    statement: 'serverlessDeployment takes API Gateway alone',
    rules: ['serverless-neg/api-gateway-resource'],
    files: [conflicts],
  },
  {
    entry: 'C8',
    statement: 'Two interfaces: one subnet never, one network since February 2026',
    rules: ['vm/nics-in-different-subnets', 'vm/nics-in-different-networks', 'zonal-neg/same-vpc-nics'],
    files: [conflicts],
  },
  {
    entry: 'C9',
    statement: 'A hybrid NEG has no subnet',
    rules: ['neg/subnetwork-forbidden'],
    files: [conflicts, 'src/core/export/gcloud/negs.ts'],
  },
  {
    entry: 'C10',
    statement: 'Internet NEGs hold one endpoint when global, 256 when regional',
    rules: ['neg/endpoint-limit'],
    files: [conflicts],
  },
  {
    entry: 'C11',
    statement: 'A balancing mode on targets that scale by themselves',
    rules: ['backend/mode-fits'],
    files: [conflicts, 'src/core/export/explicit.ts'],
  },
  {
    entry: 'C12',
    statement: 'App Engine names: 63 and 100 characters, case counts',
    rules: ['serverless-neg/app-engine-format'],
    files: [conflicts],
  },
  {
    entry: 'C13',
    statement: 'Proxy-only subnets of one region and network',
    rules: ['network/one-active-proxy-subnet', 'network/proxy-subnet-purposes'],
    files: [conflicts],
  },
  {
    entry: 'C14',
    statement: 'One NEG type per backend service, save zonal beside hybrid',
    rules: ['backend/one-kind-per-service'],
    files: [conflicts, 'src/core/facts/backend-support.ts'],
  },
  {
    entry: 'C15',
    statement: 'GCE_VM_IP_DEDICATED_BACKEND is recognised and kept',
    rules: ['neg/type-outside-public-api'],
    files: [conflicts, negTypes],
  },
  {
    entry: 'C16',
    statement: 'Health checks: never with global internet NEGs, optional with regional ones',
    rules: ['backend-service/health-check-forbidden'],
    files: [conflicts],
  },
  {
    entry: 'C17',
    statement: 'A regional internet NEG names its network',
    rules: ['neg/network-chosen'],
    files: [conflicts],
  },
];

/** The matrices of fields, by type. */
const matrices: readonly Coverage[] = [
  {
    entry: '1.1',
    statement: 'Which fields a NEG of each type has, needs and may not have',
    rules: [
      'neg/scope-matches-type',
      'neg/network-chosen',
      'neg/network-forbidden',
      'neg/subnetwork-forbidden',
      'neg/custom-network-subnet-required',
      'neg/default-port-forbidden',
      'neg/field-not-for-type',
      'neg/endpoint-limit',
      'neg/no-endpoints',
    ],
    files: [negTypes],
  },
  {
    entry: '1.2',
    statement: 'Which fields an endpoint of each type has, needs and may not have',
    rules: [
      'endpoint/fields-of-its-type',
      'endpoint/required-fields',
      'endpoint/port-or-default',
      'zonal-neg/endpoint-instance-required',
      'gce-vm-ip/no-port',
      'gce-vm-ip/no-ipv6',
      'gce-vm-ip/ip-is-primary',
      'neg/endpoints-not-for-type',
    ],
    files: [negTypes],
  },
  {
    entry: '1.3',
    statement: 'What takes the place of a blank address or port',
    rules: ['endpoint/port-or-default', 'endpoint/required-fields', 'gce-vm-ip-port/port-without-ip'],
    files: [endpoints, negTypes],
  },
];

/** A. Any NEG. */
const anyNeg: readonly Coverage[] = [
  {
    entry: '1',
    statement: 'The pattern of names',
    rules: ['resource/name-format', 'resource/needs-name'],
    files: ['src/core/facts/names.ts'],
  },
  { entry: '2', statement: 'A name is unique per project, place and kind', rules: ['resource/name-unique'] },
  {
    entry: '3',
    statement: 'Eight types; tools fill a blank differently',
    rules: ['neg/type-known', 'neg/type-chosen'],
    files: [negTypes],
  },
  {
    entry: '4',
    statement: 'A type outside the public API is kept and named',
    rules: ['neg/type-outside-public-api'],
  },
  { entry: '5', statement: 'The type decides the scope', rules: ['neg/scope-matches-type'] },
  {
    entry: '6',
    statement: 'A zone where a zone is asked, a region where a region is',
    rules: ['resource/location-kind', 'resource/needs-location'],
  },
  {
    entry: '7',
    statement: 'The zone exists in its region',
    rules: ['resource/location-known'],
    files: ['src/core/facts/locations.ts'],
  },
  {
    entry: '8',
    statement: 'A NEG cannot be changed, save its endpoints',
    files: [immutable, planner, plannerTests],
  },
  {
    entry: '9',
    statement: 'A NEG in use cannot be deleted',
    files: [immutable, 'src/core/diff/schedule.ts', plannerTests],
  },
  {
    entry: '10',
    statement: 'One call attaches or detaches, never both',
    files: ['src/core/export/gcloud/negs.ts', plan, immutable],
  },
  {
    entry: '11',
    statement: 'At most 500 endpoints per call',
    files: [plan, 'src/core/export/plan.test.ts', 'src/core/facts/limits.ts'],
  },
  { entry: '12', statement: 'An empty NEG serves nothing', rules: ['neg/no-endpoints'] },
  {
    entry: '13',
    statement: 'Fields that the API only reports are dropped',
    files: ['src/core/import/output-only.ts', 'src/core/import/prune.ts', plan],
  },
  { entry: '14', statement: 'A default port is 1 to 65535', rules: ['neg/default-port-range'] },
  { entry: '15', statement: 'Three types have no default port', rules: ['neg/default-port-forbidden'] },
  {
    entry: '16',
    statement: 'Service fields belong to serverless and Private Service Connect NEGs',
    rules: ['neg/field-not-for-type'],
  },
  {
    entry: '17',
    statement: 'No network on serverless and global NEGs, nor for a Google API',
    rules: ['neg/network-forbidden', 'psc-neg/no-network-for-google-api'],
  },
  {
    entry: '18',
    statement: 'No subnet on internet, serverless and hybrid NEGs, nor for a Google API',
    rules: ['neg/subnetwork-forbidden', 'psc-neg/no-network-for-google-api'],
  },
  {
    entry: '19',
    statement: 'Network and subnet exist; a blank means the network called default',
    rules: ['reference/target-exists', 'reference/target-of-right-kind', 'neg/network-chosen'],
  },
  { entry: '20', statement: 'The subnet belongs to the network', rules: ['neg/subnet-in-network'] },
  { entry: '21', statement: 'The subnet is in the NEG’s region', rules: ['neg/subnet-in-region'] },
  { entry: '22', statement: 'The subnet has the purpose PRIVATE', rules: ['neg/subnet-purpose'] },
  { entry: '23', statement: 'No zonal NEG in a legacy network', rules: ['neg/legacy-network', 'network/legacy'] },
  {
    entry: '24',
    statement: 'Auto mode supplies the automatic subnet',
    rules: ['neg/auto-network-subnet-default'],
  },
  {
    entry: '25',
    statement: 'Custom mode asks for a subnet',
    rules: ['neg/custom-network-subnet-required'],
  },
  {
    entry: '26',
    statement: 'Annotations map texts to texts',
    files: ['src/core/model/kinds/neg.ts', 'src/core/import/read-resource.ts'],
  },
];

/** B. Endpoints of zonal NEGs of VMs. */
const zonalEndpoints: readonly Coverage[] = [
  {
    entry: '27',
    statement: 'Every endpoint names a VM, by name or URL',
    rules: ['zonal-neg/endpoint-instance-required'],
    files: ['src/core/import/resolve.ts'],
  },
  { entry: '28', statement: 'The VM is in the NEG’s zone', rules: ['zonal-neg/endpoint-vm-in-neg-zone'] },
  {
    entry: '29',
    statement: 'The VM has an interface in the NEG’s network',
    rules: ['zonal-neg/endpoint-nic-in-neg-network'],
  },
  {
    entry: '30',
    statement: 'That interface is in the NEG’s subnet',
    rules: ['zonal-neg/endpoint-nic-in-neg-subnet'],
  },
  {
    entry: '31',
    statement: 'A given address belongs to the VM there',
    rules: ['zonal-neg/endpoint-ip-belongs-to-vm', 'endpoint/address-literal'],
  },
  {
    entry: '32',
    statement: 'Interfaces other than nic0 are fine',
    files: [endpoints, 'src/core/rules/zonal-neg/endpoint-nic-in-neg-subnet.cases.ts'],
  },
  {
    entry: '33',
    statement: 'VMs may be in several NEGs, NEGs in several backend services',
    rules: ['vm/one-load-balanced-group'],
    files: [conflicts, 'src/core/rules/gce-vm-ip/unique-ip.cases.ts'],
  },
  { entry: '34', statement: 'At most 10,000 endpoints', rules: ['neg/endpoint-limit'], files: [negTypes] },
  {
    entry: '35',
    statement: 'A deleted VM leaves its NEGs',
    files: [immutable, 'src/core/edit/remove.ts'],
  },
  { entry: '36', statement: 'Endpoints are internal addresses', rules: ['zonal-neg/no-public-ip'] },
];

/** C. GCE_VM_IP. */
const gceVmIp: readonly Coverage[] = [
  { entry: '37', statement: 'GCE_VM_IP endpoints have no port', rules: ['gce-vm-ip/no-port'] },
  { entry: '38', statement: 'GCE_VM_IP NEGs have no default port', rules: ['neg/default-port-forbidden'] },
  { entry: '39', statement: 'A given address is the primary one', rules: ['gce-vm-ip/ip-is-primary'] },
  { entry: '40', statement: 'No alias addresses', rules: ['gce-vm-ip/ip-is-primary'] },
  { entry: '41', statement: 'No IPv6 address', rules: ['gce-vm-ip/no-ipv6'] },
  {
    entry: '42',
    statement: 'An interface with IPv6 alone is no endpoint',
    rules: ['zonal-neg/interface-has-ipv4', 'subnet/ipv6-only-without-ipv4-endpoints'],
  },
  { entry: '43', statement: 'Each address, and so each VM, once', rules: ['gce-vm-ip/unique-ip'] },
  { entry: '44', statement: 'The address need not be given', files: ['src/core/facts/neg-types.ts'] },
  {
    entry: '45',
    statement: 'Only passthrough load balancers take GCE_VM_IP',
    rules: ['backend/kind-fits-load-balancer'],
  },
  {
    entry: '46',
    statement: 'CONNECTION, without capacity and scaler',
    rules: ['backend/mode-fits', 'backend/capacity-forbidden', 'backend/scaler-forbidden'],
  },
  { entry: '47', statement: 'GKE subsets hold 25 or 250 nodes', rules: ['gke-neg/subset-size'] },
];

/** D. GCE_VM_IP_PORT. */
const gceVmIpPort: readonly Coverage[] = [
  { entry: '48', statement: 'A port, or a default port', rules: ['endpoint/port-or-default'] },
  { entry: '49', statement: 'Ports are 1 to 65535', rules: ['endpoint/port-range'] },
  { entry: '50', statement: 'Address and effective port once', rules: ['gce-vm-ip-port/unique-ip-port'] },
  {
    entry: '51',
    statement: 'Primary or alias address of the interface in the subnet',
    rules: ['zonal-neg/endpoint-ip-belongs-to-vm'],
  },
  { entry: '52', statement: 'IPv6 beside an IPv4 address', rules: ['gce-vm-ip-port/ipv6-needs-ipv4'] },
  {
    entry: '53',
    statement: 'IPv6 needs a dual-stack interface',
    rules: ['gce-vm-ip-port/ipv6-needs-dual-stack-nic'],
  },
  { entry: '54', statement: 'IPv6 out of the interface’s /96', rules: ['gce-vm-ip-port/ipv6-in-nic-range'] },
  {
    entry: '55',
    statement: 'An IPv6 address once per backend service',
    rules: ['gce-vm-ip-port/ipv6-unique-in-backend-service'],
  },
  {
    entry: '56',
    statement: 'A blank address is the primary IPv4 one',
    rules: ['gce-vm-ip-port/port-without-ip'],
    files: [endpoints],
  },
  {
    entry: '57',
    statement: 'One VM may hold all 10,000 endpoints',
    files: [negTypes, 'src/core/rules/neg/endpoint-limit.cases.ts'],
  },
  {
    entry: '58',
    statement: 'Passthrough load balancers take no GCE_VM_IP_PORT',
    rules: ['backend/kind-fits-load-balancer'],
  },
  {
    entry: '59',
    statement: 'The balancing mode fits the protocol',
    rules: ['backend/mode-fits', 'backend/mode-chosen'],
    files: ['src/core/facts/balancing.ts'],
  },
  {
    entry: '60',
    statement: 'Exactly one target capacity',
    rules: ['backend/capacity-chosen', 'backend/capacity-once', 'backend/capacity-fits-mode'],
  },
  {
    entry: '61',
    statement: 'Proxies probe zonal NEGs with a health check',
    rules: ['backend-service/health-check-chosen'],
  },
  {
    entry: '62',
    statement: 'Firewall rules let probes and proxies in',
    rules: ['load-balancer/probes-admitted', 'load-balancer/proxies-admitted'],
    files: ['src/core/facts/health-checks.ts'],
  },
  {
    entry: '63',
    statement: 'Of interfaces in one network only nic0 serves',
    rules: ['zonal-neg/same-vpc-nics'],
  },
];

/** L. VPC networks and subnets. */
const networks: readonly Coverage[] = [
  { entry: '195', statement: 'The pattern of network names', rules: ['resource/name-format'] },
  {
    entry: '196',
    statement: 'A network says its mode',
    rules: ['network/mode'],
    files: ['src/core/export/explicit.ts'],
  },
  { entry: '197', statement: 'Legacy networks', rules: ['network/legacy', 'neg/legacy-network'] },
  { entry: '198', statement: 'MTU 1300 to 8896', rules: ['network/mtu'] },
  { entry: '199', statement: 'The internal IPv6 range of a network', rules: ['network/ula-range'] },
  {
    entry: '200',
    statement: 'What keeps a network from being deleted',
    files: [immutable, 'src/core/diff/schedule.ts', plannerTests],
  },
  { entry: '201', statement: 'New projects have few networks', rules: ['network/quota'] },
  {
    entry: '202',
    statement: 'Subnet names, unique per region',
    rules: ['resource/name-format', 'resource/name-unique'],
  },
  { entry: '203', statement: 'A subnet is in a region', rules: ['resource/location-kind'] },
  {
    entry: '204',
    statement: 'A primary range, or a reserved one, unless IPv6 only',
    rules: ['subnet/needs-range', 'subnet/range-valid'],
  },
  { entry: '205', statement: 'A range is written with its first address', rules: ['subnet/range-aligned'] },
  { entry: '206', statement: '/29 is the smallest range', rules: ['subnet/prefix-length'] },
  {
    entry: '207',
    statement: 'Ranges of a network, its peers and its learned routes are apart',
    rules: [
      'network/subnets-disjoint',
      'network/peered-ranges-apart',
      'network/peering-possible',
      'network/learned-ranges-apart',
    ],
    excuse: 'Static routes are kept as they came, and no rule reads them.',
  },
  {
    entry: '208',
    statement: 'Blocks that a range may lie in',
    rules: ['subnet/range-in-one-block', 'subnet/privately-used-public'],
    files: ['src/core/facts/networks.ts'],
  },
  { entry: '209', statement: 'Blocks that no range may touch', rules: ['subnet/range-prohibited'] },
  { entry: '210', statement: 'Public ranges hide their owner', rules: ['subnet/privately-used-public'] },
  { entry: '211', statement: 'Auto mode keeps 10.128.0.0/9', rules: ['subnet/auto-mode-block'] },
  {
    entry: '212',
    statement: 'That block in custom mode prevents peering',
    rules: ['subnet/custom-in-auto-block', 'network/peered-ranges-apart'],
  },
  {
    entry: '213',
    statement: 'A primary range only grows',
    files: [immutable, 'src/core/diff/mutability.ts', plannerTests],
  },
  {
    entry: '214',
    statement: 'Four reserved addresses',
    rules: [
      'nic/address-not-reserved',
      'alias/not-reserved',
      'address/in-subnet-range',
      'address/frontend-in-subnet-range',
    ],
  },
  { entry: '215', statement: 'Room for all that takes an address', rules: ['subnet/space-exhausted'] },
  {
    entry: '216',
    statement: 'A secondary range has a name of its own',
    rules: ['subnet/secondary-range-name'],
    files: [immutable],
  },
  { entry: '217', statement: 'At most 170 secondary ranges', rules: ['subnet/secondary-range-limit'] },
  {
    entry: '218',
    statement: 'Known purposes',
    rules: ['subnet/purpose-known', 'subnet/legacy-purpose'],
    files: ['src/core/facts/networks.ts'],
  },
  {
    entry: '219',
    statement: 'Proxy-only subnets have a role',
    rules: ['subnet/role-required', 'subnet/role-unneeded'],
  },
  {
    entry: '220',
    statement: 'One active proxy-only subnet per purpose and region',
    rules: ['network/one-active-proxy-subnet', 'network/proxy-subnet-purposes'],
  },
  { entry: '221', statement: 'What proxy-only subnets do not have', rules: ['subnet/proxy-only-fields'] },
  { entry: '222', statement: 'Least size of a proxy-only subnet', rules: ['subnet/proxy-only-size'] },
  {
    entry: '223',
    statement: 'Only PRIVATE subnets hold VMs, endpoints and frontends',
    rules: ['nic/subnet-purpose', 'neg/subnet-purpose', 'forwarding-rule/subnet-fits', 'address/subnet-purpose'],
  },
  {
    entry: '224',
    statement: 'Stack type, access type and IPv6 prefix',
    rules: ['subnet/stack-type', 'subnet/ipv6-in-auto-mode', 'subnet/ipv6-prefix'],
    files: [immutable],
  },
  {
    entry: '225',
    statement: 'No IPv4 endpoints in an IPv6-only subnet',
    rules: ['subnet/ipv6-only-without-ipv4-endpoints'],
  },
];

/** M. VMs, interfaces, alias ranges. */
const vms: readonly Coverage[] = [
  { entry: '226', statement: 'The pattern of VM names', rules: ['resource/name-format'] },
  { entry: '227', statement: 'At least nic0', rules: ['vm/has-nic'] },
  {
    entry: '228',
    statement: 'Most interfaces by machine type',
    rules: ['vm/max-nics'],
    files: ['src/core/facts/machine-types.ts'],
  },
  { entry: '229', statement: 'Dynamic NICs', rules: ['vm/dynamic-nic'] },
  {
    entry: '230',
    statement: 'Interfaces are fixed at creation',
    files: [immutable, 'src/core/diff/mutability.ts', plannerTests],
  },
  { entry: '231', statement: 'No subnet twice', rules: ['vm/nics-in-different-subnets'] },
  { entry: '232', statement: 'One network twice is new', rules: ['vm/nics-in-different-networks'] },
  { entry: '233', statement: 'Subnets of one VM do not overlap', rules: ['vm/nic-ranges-disjoint'] },
  { entry: '234', statement: 'Subnets of the VM’s region', rules: ['nic/subnet-in-region'] },
  {
    entry: '235',
    statement: 'Which of network and subnet an interface names',
    rules: ['nic/needs-subnet', 'nic/needs-network', 'subnet/in-legacy-network'],
  },
  { entry: '236', statement: 'Network and subnet agree', rules: ['nic/network-of-subnet'] },
  {
    entry: '237',
    statement: 'References that can be resolved',
    rules: ['reference/target-exists', 'reference/target-of-right-kind'],
    files: ['src/core/import/resolve.ts', 'src/core/model/api.ts'],
  },
  {
    entry: '238',
    statement: 'A free address of the primary range',
    rules: ['nic/address-in-primary-range', 'nic/address-not-reserved', 'subnet/address-used-once'],
  },
  { entry: '239', statement: 'One external configuration each', rules: ['nic/one-access-config'] },
  { entry: '240', statement: 'The stack fits the subnet', rules: ['nic/stack-fits-subnet'] },
  {
    entry: '241',
    statement: 'IPv6 of a VM is a /96',
    rules: ['nic/ipv6-range', 'nic/ipv6-in-subnet-range'],
  },
  {
    entry: '242',
    statement: 'A network attachment stands alone',
    rules: ['nic/network-attachment-alone'],
  },
  { entry: '243', statement: 'Forms of an alias range', rules: ['alias/form', 'alias/chosen-by-google'] },
  { entry: '244', statement: 'The secondary range exists', rules: ['alias/range-name-exists'] },
  { entry: '245', statement: 'Inside that range', rules: ['alias/inside-range'] },
  { entry: '246', statement: 'No overlap with anything', rules: ['alias/no-overlap', 'alias/not-reserved'] },
  { entry: '247', statement: 'At most 150 alias ranges', rules: ['alias/limit'] },
  { entry: '248', statement: 'Not in legacy networks', rules: ['alias/vpc-only'] },
  {
    entry: '249',
    statement: 'The guest answers on alias addresses',
    excuse: 'What runs inside a VM is no part of a design.',
  },
  {
    entry: '250',
    statement: 'One load-balanced group per VM, any number of NEGs',
    rules: ['vm/one-load-balanced-group', 'instance-group/vm-in-subnet'],
  },
  {
    entry: '251',
    statement: 'External address: the tools’ defaults differ',
    files: ['src/core/export/gcloud/instances.ts', 'src/core/export/gcloud.test.ts'],
  },
];

/** N. Limits. */
const numbers: readonly Coverage[] = [
  {
    entry: 'N/endpoints',
    statement: 'Most endpoints of a NEG, by type and scope',
    rules: ['neg/endpoint-limit', 'neg/endpoints-not-for-type'],
    files: [negTypes],
  },
  {
    entry: 'N/endpoints-per-call',
    statement: '500 endpoints per call',
    files: [plan, 'src/core/facts/limits.ts'],
  },
  {
    entry: 'N/backends',
    statement: '50 backends, and 50 for failover',
    rules: ['backend/count'],
    files: ['src/core/facts/limits.ts'],
  },
  {
    entry: 'N/serverless-per-service',
    statement: 'Serverless NEGs per backend service',
    rules: ['backend/one-per-region', 'backend/cross-region-serverless'],
  },
  {
    entry: 'N/internet-per-service',
    statement: 'One global internet NEG per backend service',
    rules: ['backend/count'],
  },
  {
    entry: 'N/serverless-requests',
    statement: '5,000 requests per second on regional load balancers',
    files: ['src/core/facts/limits.ts'],
    excuse: 'How much traffic comes is no part of a design.',
  },
  { entry: 'N/nics', statement: 'Interfaces per VM', rules: ['vm/max-nics'] },
  { entry: 'N/alias-ranges', statement: '150 alias ranges per interface', rules: ['alias/limit'] },
  { entry: 'N/secondary-ranges', statement: '170 secondary ranges', rules: ['subnet/secondary-range-limit'] },
  { entry: 'N/subnet-size', statement: '/29 at least', rules: ['subnet/prefix-length'] },
  { entry: 'N/mtu', statement: '1300 to 8896 bytes', rules: ['network/mtu'] },
  { entry: 'N/name', statement: '63 characters', rules: ['resource/name-format'] },
];

/** What the catalogue of NEG rules says of NEGs in general, zonal NEGs, networks, VMs and limits. */
export const catalogueZonal: readonly Coverage[] = [
  ...decisions,
  ...matrices,
  ...anyNeg,
  ...zonalEndpoints,
  ...gceVmIp,
  ...gceVmIpPort,
  ...networks,
  ...vms,
  ...numbers,
];
