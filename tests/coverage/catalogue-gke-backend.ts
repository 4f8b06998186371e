import type { Coverage } from './coverage.ts';

/** NEGs that GKE makes, NEGs behind backend services, traps of exports, and the commonest mistakes. */
export const catalogueGkeBackend: readonly Coverage[] = [
  // NEGs that GKE makes
  {
    entry: '158',
    statement: 'The NEG annotation is a JSON object that asks for something',
    rules: ['gke-neg/annotation-json', 'gke-neg/annotation-asks-for-neg'],
    files: ['src/core/model/gke.ts'],
  },
  { entry: '159', statement: 'Exposed ports are ports of the Service', rules: ['gke-neg/port-in-service'] },
  { entry: '160', statement: 'A custom NEG name excludes Ingress', rules: ['gke-neg/custom-name-not-with-ingress'] },
  {
    entry: '161',
    statement: 'A custom name is a resource name, best of 56 characters',
    rules: ['gke-neg/custom-name-length'],
    files: ['src/core/facts/gke.ts'],
  },
  {
    entry: '162',
    statement: 'GKE takes over no NEG that it did not make',
    rules: ['gke-neg/custom-name-taken', 'gke-neg/one-service-per-neg'],
  },
  { entry: '163', statement: 'Its NEGs are in the network of the cluster', rules: ['gke-neg/network-matches-cluster'] },
  { entry: '164', statement: 'Prepared zones are zones of the region', rules: ['gke-neg/zones-in-region'] },
  {
    entry: '165',
    statement: 'NEGs of Pods need a VPC-native cluster',
    rules: ['gke-neg/vpc-native-required', 'zonal-neg/endpoint-ip-belongs-to-vm'],
  },
  { entry: '166', statement: 'Endpoints written by hand disappear', rules: ['gke-neg/do-not-edit-endpoints'] },
  {
    entry: '167',
    statement: 'A NEG exists where the cluster has nodes',
    rules: ['gke-neg/exists-only-where-nodes-are'],
  },
  { entry: '168', statement: 'The NEG of each zone is a backend', rules: ['gke-neg/all-zones-in-backend-service'] },
  {
    entry: '169',
    statement: 'Standalone NEGs need a firewall rule for the container port',
    rules: ['gke-neg/firewall-not-automatic', 'load-balancer/probes-admitted'],
  },
  {
    entry: '170',
    statement: 'Readiness waits for a health check only',
    rules: ['gke-neg/readiness-needs-health-check'],
  },
  {
    entry: '171',
    statement: 'NEGs left behind keep the network',
    files: ['src/core/export/gcloud.ts', 'src/core/facts/immutable.ts'],
  },
  {
    entry: '172',
    statement: 'Recent clusters annotate Services behind Ingress',
    rules: ['gke-neg/annotation-asks-for-neg'],
  },
  {
    entry: '173',
    statement: 'Why GKE could not fill a NEG',
    rules: ['gke-neg/sync-error-reasons'],
    files: ['src/core/facts/gke.ts'],
  },
  // NEGs and backend services
  {
    entry: '174',
    statement: 'NEGs and instance groups never share a backend service',
    rules: ['backend/one-kind-per-service'],
  },
  {
    entry: '175',
    statement: 'NEGs of one backend service are of one type',
    rules: ['backend/one-kind-per-service'],
    files: ['src/core/facts/backend-support.ts'],
  },
  {
    entry: '176',
    statement: 'Backends are in the load balancer’s network, or in one that it reaches',
    rules: ['backend/in-network', 'forwarding-rule/network-fits-service'],
    files: ['src/core/facts/immutable.ts'],
  },
  {
    entry: '177',
    statement: 'A backend links by its whole URL',
    files: ['src/core/export/spell.ts', 'src/core/export/compute-json.test.ts'],
  },
  {
    entry: '178',
    statement: 'A backend’s link leads to a NEG or an instance group',
    rules: ['backend/group-collection', 'reference/target-of-right-kind', 'reference/link-fits'],
  },
  {
    entry: '179',
    statement: 'A backend names a NEG that exists',
    rules: ['reference/target-exists', 'gke-neg/exists-only-where-nodes-are', 'backend/group-chosen'],
  },
  {
    entry: '180',
    statement: 'Fifty backends, and fifty more for failover',
    rules: ['backend/count'],
    files: ['src/core/facts/backend-support.ts'],
  },
  { entry: '181', statement: 'A NEG is a backend once', rules: ['backend/group-once'] },
  {
    entry: '182',
    statement: 'The capacity scaler is 0, or 0.1 to 1, where there is capacity',
    rules: ['backend/scaler-range', 'backend/scaler-forbidden'],
  },
  {
    entry: '183',
    statement: 'Capacity fields fit mode and kind',
    rules: ['backend/capacity-fits-mode', 'backend/capacity-once'],
  },
  {
    entry: '184',
    statement: 'Zonal NEGs and instance groups need one health check',
    rules: ['backend-service/health-check-chosen', 'backend-service/one-health-check'],
  },
  {
    entry: '185',
    statement: 'Serverless, PSC and global internet NEGs have none',
    rules: ['backend-service/health-check-forbidden', 'backend-service/ha-policy'],
    files: ['src/core/facts/conflicts.ts'],
  },
  {
    entry: '186',
    statement: 'What a high-availability policy excludes and wants',
    rules: ['backend-service/ha-policy'],
    files: ['src/core/facts/immutable.ts'],
  },
  {
    entry: '187',
    statement: 'A named port means nothing with NEGs',
    rules: ['backend-service/port-name-idle', 'backend-service/serverless-fields'],
  },
  { entry: '188', statement: 'IPv6 only needs endpoints with IPv6', rules: ['backend-service/ip-selection'] },
  {
    entry: '189',
    statement: 'A blank scheme on a regional service means INTERNAL',
    rules: ['backend-service/scheme-chosen'],
  },
  { entry: '190', statement: 'Regional services have backends of their region', rules: ['backend/in-region'] },
  { entry: '191', statement: 'Several regions need a global or cross-region service', rules: ['backend/in-region'] },
  {
    entry: '192',
    statement: 'Health check paths, ALPN, and the serving port',
    rules: [
      'health-check/path-is-root',
      'health-check/fixed-port-serves',
      'health-check/serving-port-has-ports',
      'backend-service/tls-on-plain-port',
    ],
  },
  {
    entry: '193',
    statement: 'Envoy load balancers need a proxy-only subnet and its firewall rule',
    rules: ['load-balancer/proxy-only-subnet', 'load-balancer/proxies-admitted'],
  },
  {
    entry: '194',
    statement: 'A Cloud Armor policy is of its service’s place',
    rules: ['backend-service/security-policy-scope'],
  },
  // Exporters
  {
    entry: '252',
    statement: 'gcloud drops network and subnet flags by type',
    files: ['src/core/export/gcloud/negs.ts'],
  },
  {
    entry: '253',
    statement: 'A producer port goes with Private Service Connect alone',
    files: ['src/core/export/gcloud/negs.ts'],
  },
  {
    entry: '254',
    statement: 'gcloud checks little, so the design is judged',
    rules: [
      'neg/default-port-forbidden',
      'neg/default-port-range',
      'neg/network-forbidden',
      'neg/subnetwork-forbidden',
      'endpoint/required-fields',
    ],
  },
  {
    entry: '255',
    statement: '--app-engine-app stands for an empty appEngine',
    files: ['src/core/export/gcloud/negs.ts'],
  },
  {
    entry: '256',
    statement: 'API Gateway goes with gcloud beta',
    rules: ['serverless-neg/api-gateway-beta-only'],
    files: ['src/core/export/gcloud/negs.ts', 'src/core/export/lacks.ts'],
  },
  {
    entry: '257',
    statement: 'Keys of --add-endpoint, the flag repeated',
    files: ['src/core/export/gcloud/negs.ts', 'src/core/export/gcloud.shared.test.ts'],
  },
  { entry: '258', statement: 'The scope flag is always written', files: ['src/core/export/gcloud/call.ts'] },
  { entry: '259', statement: 'VMs by name; by URL in port mapping NEGs', files: ['src/core/export/gcloud/negs.ts'] },
  {
    entry: '260',
    statement: 'backend-services edit is never used',
    files: ['src/core/export/gcloud/backend-services.ts', 'src/core/export/gcloud.shared.test.ts'],
  },
  {
    entry: '261',
    statement: 'no-address wherever there is no external address',
    files: ['src/core/export/gcloud/instances.ts'],
  },
  {
    entry: '262',
    statement: 'Alias ranges with semicolons, the value quoted',
    files: ['src/core/export/gcloud/instances.ts', 'src/core/export/shell.test.ts'],
  },
  {
    entry: '263',
    statement: 'google_compute_network_endpoint wants an address',
    files: ['src/core/export/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '264',
    statement: 'Regional NEGs have no default_port',
    files: [
      'src/core/facts/terraform/negs.ts',
      'src/core/export/terraform/negs.ts',
      'src/core/export/terraform/negs.test.ts',
    ],
  },
  {
    entry: '265',
    statement: 'Global and regional endpoints want a port',
    files: ['src/core/export/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '266',
    statement: 'Regional endpoints want a host name or an address',
    files: ['src/core/export/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '267',
    statement: 'Zonal NEGs want a network',
    files: [
      'src/core/facts/terraform/negs.ts',
      'src/core/export/terraform/write.ts',
      'src/core/export/terraform/negs.test.ts',
    ],
  },
  {
    entry: '268',
    statement: 'The endpoint resource matches the scope',
    files: [
      'src/core/facts/terraform-types.ts',
      'src/core/export/terraform/negs.ts',
      'src/core/export/terraform/negs.test.ts',
    ],
  },
  {
    entry: '269',
    statement: 'balancing_mode is always written',
    files: [
      'src/core/export/explicit.ts',
      'src/core/export/terraform/backends.ts',
      'src/core/export/terraform.test.ts',
    ],
  },
  {
    entry: '270',
    statement: 'producer_port is a text',
    files: ['src/core/facts/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '271',
    statement: 'NEGs are replaced, the new one first',
    files: ['src/core/export/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '272',
    statement: 'google-beta for API Gateway and port mapping',
    files: [
      'src/core/facts/terraform/negs.ts',
      'src/core/export/terraform/negs.ts',
      'src/core/export/terraform/negs.test.ts',
    ],
  },
  {
    entry: '273',
    statement: 'google_compute_network_endpoints owns the whole list',
    files: ['src/core/export/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '274',
    statement: 'A replaced VM replaces its endpoints',
    files: ['src/core/export/terraform/negs.ts', 'src/core/export/terraform/negs.test.ts'],
  },
  {
    entry: '275',
    statement: 'References by id, not by partial path',
    files: ['src/core/export/terraform/world.ts', 'src/core/export/terraform/references.test.ts'],
  },
  {
    entry: '276',
    statement: 'Requests carry no output-only fields',
    files: ['src/core/export/plan.ts', 'src/core/import/output-only.ts', 'src/core/export/compute-json.shared.test.ts'],
  },
  {
    entry: '277',
    statement: 'Endpoints are attached by calls of their own',
    files: ['src/core/export/compute-json.ts', 'src/core/export/plan.ts'],
  },
  {
    entry: '278',
    statement: 'Each resource after what it refers to; deleted in reverse',
    files: ['src/core/export/order.ts', 'src/core/export/plan.test.ts', 'src/core/export/gcloud.ts'],
  },
  // What people most often get wrong
  {
    entry: 'mistake-1',
    statement: 'UTILIZATION with a NEG, or with INTERNAL',
    rules: ['backend/mode-fits', 'backend/mode-chosen'],
  },
  {
    entry: 'mistake-2',
    statement: 'Fields of instance groups on serverless backends',
    rules: [
      'backend/mode-fits',
      'backend/capacity-forbidden',
      'backend-service/health-check-forbidden',
      'backend-service/serverless-fields',
    ],
  },
  {
    entry: 'mistake-3',
    statement: 'Changing or deleting a NEG in use',
    files: ['src/core/facts/immutable.ts', 'src/core/export/gcloud.ts', 'src/core/diff/plan-changes.ts'],
  },
  {
    entry: 'mistake-4',
    statement: 'Target capacity missing, zero or doubled',
    rules: ['backend/capacity-chosen', 'backend/capacity-once'],
  },
  {
    entry: 'mistake-5',
    statement: 'Probes, proxies or the container port not let in',
    rules: ['load-balancer/probes-admitted', 'load-balancer/proxies-admitted', 'gke-neg/firewall-not-automatic'],
  },
  {
    entry: 'mistake-6',
    statement: 'A health check on an internet NEG',
    rules: ['backend-service/health-check-forbidden'],
  },
  {
    entry: 'mistake-7',
    statement: 'Region for zone, zone for region; subnet of another region',
    rules: ['resource/location-kind', 'nic/subnet-in-region', 'neg/subnet-in-region'],
  },
  { entry: 'mistake-8', statement: 'A NEG type in the wrong scope', rules: ['neg/scope-matches-type'] },
  {
    entry: 'mistake-9',
    statement: 'A backend names a NEG where there is none',
    rules: ['reference/target-exists', 'gke-neg/exists-only-where-nodes-are'],
  },
  { entry: 'mistake-10', statement: 'The scheme left at INTERNAL', rules: ['backend-service/scheme-chosen'] },
  { entry: 'mistake-11', statement: 'CONNECTION with HTTP or HTTPS', rules: ['backend/mode-fits'] },
  {
    entry: 'mistake-12',
    statement: 'A balancing mode on a Private Service Connect NEG',
    rules: ['backend/mode-fits'],
  },
  {
    entry: 'mistake-13',
    statement: 'No proxy-only subnet, no role, log settings on it',
    rules: ['load-balancer/proxy-only-subnet', 'subnet/role-required', 'subnet/proxy-only-fields'],
  },
  {
    entry: 'mistake-14',
    statement: 'An endpoint address that is not the VM’s',
    rules: ['zonal-neg/endpoint-ip-belongs-to-vm', 'gke-neg/vpc-native-required'],
  },
  {
    entry: 'mistake-15',
    statement: 'Port 0, or a port on GCE_VM_IP',
    rules: ['endpoint/port-range', 'gce-vm-ip/no-port', 'neg/default-port-forbidden', 'neg/default-port-range'],
  },
  { entry: 'mistake-16', statement: 'A zonal resource for an internet NEG', rules: ['neg/scope-matches-type'] },
  { entry: 'mistake-17', statement: 'A capacity scaler on INTERNAL', rules: ['backend/scaler-forbidden'] },
  {
    entry: 'mistake-18',
    statement: 'The gateway’s full name instead of its id',
    rules: ['serverless-neg/api-gateway-resource'],
  },
  {
    entry: 'mistake-19',
    statement: 'Producer’s own network, other protocol, pending connection',
    rules: ['psc-neg/not-in-producer-network', 'psc-neg/protocol-matches-producer', 'psc-neg/connection-pending'],
  },
  {
    entry: 'mistake-20',
    statement: 'Custom mode without a subnet; default network assumed',
    rules: ['nic/needs-subnet', 'neg/custom-network-subnet-required', 'neg/network-chosen'],
  },
  {
    entry: 'mistake-21',
    statement: 'Two interfaces in one network; too many interfaces',
    rules: ['vm/nics-in-different-subnets', 'vm/nics-in-different-networks', 'vm/max-nics'],
  },
  {
    entry: 'mistake-22',
    statement: 'Address outside its subnet; alias used twice; range without name',
    rules: ['nic/address-in-primary-range', 'alias/no-overlap', 'subnet/secondary-range-name'],
  },
  {
    entry: 'mistake-23',
    statement: 'Overlapping ranges; the block of auto mode',
    rules: ['network/subnets-disjoint', 'subnet/auto-mode-block'],
  },
  {
    entry: 'mistake-24',
    statement: 'Something in a subnet for a special purpose',
    rules: ['nic/subnet-purpose', 'neg/subnet-purpose', 'forwarding-rule/subnet-fits', 'address/subnet-purpose'],
  },
  {
    entry: 'mistake-25',
    statement: '“/” answers 404; HTTP/2 without ALPN',
    rules: ['health-check/path-is-root', 'backend-service/tls-on-plain-port'],
  },
  {
    entry: 'mistake-26',
    statement: 'Instance groups and NEGs in one backend service',
    rules: ['backend/one-kind-per-service'],
  },
  {
    entry: 'mistake-27',
    statement: 'Internet NEGs: Host header, Cloud NAT, private names',
    rules: ['internet-neg/host-header', 'internet-neg/cloud-nat', 'internet-neg/host-name-public'],
  },
];
