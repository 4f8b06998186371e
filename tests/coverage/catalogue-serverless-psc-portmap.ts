import type { Coverage } from './coverage.ts';

const serverless: readonly Coverage[] = [
  {
    entry: '109',
    statement: 'A serverless NEG is for exactly one platform',
    rules: ['serverless-neg/exactly-one-target', 'serverless-neg/target-not-empty'],
    files: ['src/core/facts/serverless.ts'],
  },
  {
    entry: '110',
    statement: 'A name or a URL mask is needed, save for App Engine',
    rules: ['serverless-neg/target-not-empty'],
    files: ['src/core/facts/serverless.ts'],
  },
  {
    entry: '111',
    statement: 'Cloud Run service and tag: host labels of 1 to 63 characters',
    rules: ['serverless-neg/cloud-run-service-format'],
  },
  {
    entry: '112',
    statement: 'App Engine service up to 63, version up to 100 characters; a version needs its service',
    rules: ['serverless-neg/app-engine-format', 'serverless-neg/version-needs-service'],
  },
  { entry: '113', statement: 'Function names have 1 to 63 characters', rules: ['serverless-neg/function-format'] },
  {
    entry: '114',
    statement: 'A gateway is named by its ID, with the platform of API Gateway',
    rules: ['serverless-neg/api-gateway-resource', 'serverless-neg/target-not-empty'],
  },
  {
    entry: '115',
    statement: 'API Gateway NEGs are in the beta API only',
    rules: ['serverless-neg/api-gateway-beta-only', 'backend/kind-in-preview'],
    files: ['src/core/export/gcloud/negs.ts', 'src/core/export/lacks.ts'],
  },
  {
    entry: '116',
    statement: 'Placeholders of a URL mask by platform, each once, in closed brackets',
    rules: ['serverless-neg/url-mask-placeholders', 'serverless-neg/url-mask-beside-names'],
    files: ['src/core/model/url-mask.ts', 'src/core/facts/serverless.ts'],
  },
  {
    entry: '117',
    statement: 'A URL mask is host and path, without scheme, query and wildcard',
    rules: ['serverless-neg/url-mask-shape'],
    files: ['src/core/model/url-mask.ts'],
  },
  {
    entry: '118',
    statement: 'A fixed tag beside a mask for the service works',
    files: [
      'src/core/rules/serverless-neg/url-mask-beside-names.cases.ts',
      'src/core/rules/serverless-neg/url-mask-placeholders.cases.ts',
    ],
  },
  {
    entry: '119',
    statement: 'NEG and service are in one region',
    rules: ['serverless-neg/region-matches-service'],
  },
  {
    entry: '120',
    statement: 'NEG and service are in one project',
    rules: ['serverless-neg/project-matches-service'],
  },
  {
    entry: '121',
    statement: 'No endpoints, network, subnet or default port',
    rules: [
      'neg/endpoints-not-for-type',
      'neg/network-forbidden',
      'neg/subnetwork-forbidden',
      'neg/default-port-forbidden',
    ],
  },
  {
    entry: '122',
    statement: 'No health check, named port, timeout, balancing mode or utilization before serverless NEGs',
    rules: [
      'backend-service/health-check-forbidden',
      'backend-service/serverless-fields',
      'backend/mode-fits',
      'backend/capacity-forbidden',
      'backend/scaler-forbidden',
    ],
  },
  {
    entry: '123',
    statement: 'One serverless NEG of a region, one at all on a regional backend service',
    rules: ['backend/one-per-region', 'backend/count', 'backend/cross-region-serverless'],
  },
  {
    entry: '124',
    statement: 'Serverless NEGs of one platform, and nothing else, in a backend service',
    rules: ['backend/one-kind-per-service'],
  },
  {
    entry: '125',
    statement: 'Regional and internal load balancers take Cloud Run alone of the platforms',
    rules: ['backend/kind-fits-load-balancer', 'serverless-neg/function-generation'],
    files: ['src/core/facts/backend-support.ts'],
  },
  {
    entry: '126',
    statement: 'App Engine has one region per project',
    rules: ['serverless-neg/app-engine-single-region', 'backend/count'],
  },
  {
    entry: '127',
    statement: 'Outlier detection excludes IAP and lacks some fields; IAP excludes Cloud CDN',
    rules: ['serverless-neg/iap-and-outlier', 'backend-service/outlier-detection', 'backend-service/cdn-or-iap'],
  },
  {
    entry: '128',
    statement: 'NEGs of several regions need Premium Tier',
    rules: ['load-balancer/standard-tier-region', 'forwarding-rule/network-tier'],
  },
];

const privateServiceConnect: readonly Coverage[] = [
  { entry: '129', statement: 'A target is needed', rules: ['psc-neg/target-required'] },
  {
    entry: '130',
    statement: 'The target is a service attachment or the host of a Google API, no bundle',
    rules: ['psc-neg/target-format'],
    files: ['src/core/model/psc.ts'],
  },
  { entry: '131', statement: 'NEG and service attachment are in one region', rules: ['psc-neg/same-region'] },
  { entry: '132', statement: 'NEG and regional Google API are in one region', rules: ['psc-neg/same-region'] },
  {
    entry: '133',
    statement: 'For a global Google API any region will do',
    files: ['src/core/rules/psc-neg/same-region.cases.ts', 'src/core/facts/backend-support.ts'],
  },
  {
    entry: '134',
    statement: 'A published service: subnet with the network, or neither',
    rules: ['psc-neg/subnet-with-network'],
  },
  {
    entry: '135',
    statement: 'A Google API: neither network nor subnet',
    rules: ['psc-neg/no-network-for-google-api'],
    excuse: 'A warning, since an answer of the API is on record that holds both.',
  },
  {
    entry: '136',
    statement: 'The subnet is an ordinary one of the NEG’s region',
    rules: ['neg/subnet-in-region', 'neg/subnet-purpose', 'neg/subnet-in-network'],
  },
  {
    entry: '137',
    statement: 'Consumer and producer are in two networks',
    rules: ['psc-neg/not-in-producer-network'],
  },
  {
    entry: '138',
    statement: 'No default port; a producer port from 1 to 65535 on which the producer listens',
    rules: ['neg/default-port-forbidden', 'neg/field-not-for-type', 'psc-neg/producer-port'],
  },
  {
    entry: '139',
    statement: 'A producer of all ports means port 1 where none is named',
    rules: ['psc-neg/all-ports-default'],
  },
  { entry: '140', statement: 'No endpoints can be attached', rules: ['neg/endpoints-not-for-type'] },
  {
    entry: '141',
    statement: 'No health check and no balancing mode before PSC NEGs',
    rules: ['backend-service/health-check-forbidden', 'backend/mode-fits'],
  },
  {
    entry: '142',
    statement: 'Consumer and producer speak one protocol',
    rules: ['psc-neg/protocol-matches-producer'],
  },
  {
    entry: '143',
    statement: 'A connection waits where the producer accepts by hand',
    rules: ['psc-neg/connection-pending'],
    excuse: 'The status itself is known to the running cloud only.',
  },
  {
    entry: '144',
    statement: 'Each consumer takes an address of the NAT subnets',
    rules: ['psc-attachment/nat-subnet-size'],
  },
  {
    entry: '145',
    statement: 'A NAT subnet serves one attachment, and holds no VM and no frontend',
    rules: [
      'psc-attachment/nat-subnet-exclusive',
      'psc-attachment/nat-subnet-purpose',
      'nic/subnet-purpose',
      'forwarding-rule/subnet-fits',
    ],
  },
];

const portMapping: readonly Coverage[] = [
  { entry: '146', statement: 'Port mapping NEGs are regional', rules: ['neg/scope-matches-type'] },
  {
    entry: '147',
    statement: 'Every endpoint has a client port from 1 to 65535, those of other types none',
    rules: ['endpoint/required-fields', 'endpoint/port-range', 'endpoint/fields-of-its-type'],
  },
  {
    entry: '148',
    statement: 'A client port leads to one VM and port',
    rules: ['portmap-neg/client-port-unique'],
  },
  { entry: '149', statement: 'A port, or the default port', rules: ['endpoint/port-or-default'] },
  { entry: '150', statement: 'VMs of any zone of the region', rules: ['portmap-neg/vm-in-region'] },
  {
    entry: '151',
    statement: 'The VM’s primary interface and address in the NEG’s subnet',
    rules: [
      'zonal-neg/endpoint-nic-in-neg-subnet',
      'zonal-neg/endpoint-nic-in-neg-network',
      'gce-vm-ip/ip-is-primary',
      'portmap-neg/primary-interface',
    ],
  },
  {
    entry: '152',
    statement: 'Endpoints are VMs, Pods need node ports',
    rules: ['gce-vm-ip/ip-is-primary'],
    files: ['src/core/facts/neg-types.ts'],
  },
  {
    entry: '153',
    statement: 'Only behind an internal passthrough service that a service attachment publishes',
    rules: ['backend/kind-fits-load-balancer', 'portmap-neg/consumer-endpoint'],
  },
  {
    entry: '154',
    statement: 'The forwarding rule forwards all ports',
    rules: ['forwarding-rule/port-mapping-all-ports'],
  },
  {
    entry: '155',
    statement: 'Health checks do not apply',
    rules: ['backend-service/health-check-forbidden'],
    files: ['src/core/facts/health-checks.ts'],
  },
  { entry: '156', statement: '1,000 endpoints at most', rules: ['neg/endpoint-limit'] },
  {
    entry: '157',
    statement: 'The firewall lets the NAT subnet in, at the ports of the VMs',
    rules: ['portmap-neg/nat-addresses-admitted'],
  },
];

/** What the catalogue of NEG rules says of serverless, Private Service Connect and port mapping NEGs. */
export const catalogueServerlessPscPortmap: readonly Coverage[] = [
  ...serverless,
  ...privateServiceConnect,
  ...portMapping,
];
