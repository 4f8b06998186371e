import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { narrow } from './narrow.ts';

// What Google's guides build, and what they say cannot be built: [what one has and wants, what it takes, what is in doubt].

const cases: readonly (readonly [Answers, possible: readonly string[], unchecked?: readonly string[]])[] = [
  // Zonal NEGs: https://cloud.google.com/load-balancing/docs/negs/zonal-neg-concepts
  [{ have: 'vms', clients: 'vpc', traffic: 'tcp', sender: 'client' }, ['NEG_GCE_VM_IP INTERNAL_PASSTHROUGH_NETWORK']],
  [{ have: 'vms', clients: 'internet', traffic: 'udp' }, ['NEG_GCE_VM_IP EXTERNAL_PASSTHROUGH_NETWORK']],
  [
    { have: 'vms', traffic: 'any' },
    ['NEG_GCE_VM_IP EXTERNAL_PASSTHROUGH_NETWORK', 'NEG_GCE_VM_IP INTERNAL_PASSTHROUGH_NETWORK'],
  ],
  [
    { have: 'vms', traffic: 'tls' },
    ['NEG_GCE_VM_IP_PORT GLOBAL_EXTERNAL_PROXY_NETWORK', 'NEG_GCE_VM_IP_PORT CLASSIC_PROXY_NETWORK'],
  ],
  [
    { have: 'vms', clients: 'internet', traffic: 'http', ipv6: 'yes' },
    ['NEG_GCE_VM_IP_PORT GLOBAL_EXTERNAL_APPLICATION', 'NEG_GCE_VM_IP_PORT CLASSIC_APPLICATION'],
  ],
  [
    { have: 'vms', clients: 'internet', traffic: 'tcp', guard: 'yes' },
    [
      'NEG_GCE_VM_IP EXTERNAL_PASSTHROUGH_NETWORK',
      'NEG_GCE_VM_IP_PORT GLOBAL_EXTERNAL_PROXY_NETWORK',
      'NEG_GCE_VM_IP_PORT CLASSIC_PROXY_NETWORK',
    ],
  ],
  [
    { have: 'pods', clients: 'vpc', traffic: 'http', spread: 'one' },
    ['NEG_GCE_VM_IP_PORT REGIONAL_INTERNAL_APPLICATION'],
  ],
  [
    { have: 'pods', clients: 'vpc', traffic: 'tcp', spread: 'many' },
    ['NEG_GCE_VM_IP_PORT CROSS_REGION_INTERNAL_PROXY_NETWORK'],
  ],
  [{ have: 'vms', clients: 'vpc', traffic: 'udp', spread: 'many' }, []],
  [{ have: 'vms', clients: 'internet', traffic: 'http', sender: 'client' }, []],
  // Serverless NEGs: https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts
  [
    { have: 'cloud-run', clients: 'internet', traffic: 'http', spread: 'many' },
    ['NEG_SERVERLESS_CLOUD_RUN GLOBAL_EXTERNAL_APPLICATION', 'NEG_SERVERLESS_CLOUD_RUN CLASSIC_APPLICATION'],
  ],
  [{ have: 'cloud-run', clients: 'vpc', spread: 'one' }, ['NEG_SERVERLESS_CLOUD_RUN REGIONAL_INTERNAL_APPLICATION']],
  [{ have: 'cloud-run', probes: 'yes' }, []],
  [{ have: 'cloud-run', traffic: 'tcp' }, [], ['NEG_SERVERLESS_CLOUD_RUN CLOUD_SERVICE_MESH']],
  [{ have: 'cloud-run', clients: 'mesh' }, [], ['NEG_SERVERLESS_CLOUD_RUN CLOUD_SERVICE_MESH']],
  [
    { have: 'function-1' },
    [
      'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1 GLOBAL_EXTERNAL_APPLICATION',
      'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1 CLASSIC_APPLICATION',
    ],
  ],
  [{ have: 'app-engine', clients: 'vpc' }, []],
  [{ have: 'app-engine', spread: 'many' }, []],
  [
    { have: 'api-gateway' },
    ['NEG_SERVERLESS_API_GATEWAY GLOBAL_EXTERNAL_APPLICATION'],
    ['NEG_SERVERLESS_API_GATEWAY CLASSIC_APPLICATION'],
  ],
  // Hybrid NEGs: https://cloud.google.com/load-balancing/docs/negs/hybrid-neg-concepts
  [
    { have: 'on-premises', clients: 'vpc', traffic: 'tcp', spread: 'one' },
    ['NEG_NON_GCP_PRIVATE_IP_PORT REGIONAL_INTERNAL_PROXY_NETWORK'],
  ],
  [
    { have: 'on-premises', clients: 'internet', traffic: 'http', cache: 'yes' },
    ['NEG_NON_GCP_PRIVATE_IP_PORT GLOBAL_EXTERNAL_APPLICATION', 'NEG_NON_GCP_PRIVATE_IP_PORT CLASSIC_APPLICATION'],
  ],
  [{ have: 'on-premises', traffic: 'udp' }, []],
  // Internet NEGs: https://cloud.google.com/load-balancing/docs/negs/internet-neg-concepts
  [
    { have: 'internet-name', cache: 'yes' },
    ['NEG_INTERNET_FQDN_PORT_GLOBAL GLOBAL_EXTERNAL_APPLICATION', 'NEG_INTERNET_FQDN_PORT_GLOBAL CLASSIC_APPLICATION'],
  ],
  [
    { have: 'internet-name', probes: 'yes', clients: 'vpc' },
    [
      'NEG_INTERNET_FQDN_PORT_REGIONAL REGIONAL_INTERNAL_APPLICATION',
      'NEG_INTERNET_FQDN_PORT_REGIONAL REGIONAL_INTERNAL_PROXY_NETWORK',
    ],
  ],
  [
    { have: 'internet-address', clients: 'vpc', traffic: 'http' },
    ['NEG_INTERNET_IP_PORT_REGIONAL REGIONAL_INTERNAL_APPLICATION'],
  ],
  [{ have: 'internet-name', clients: 'mesh', traffic: 'http' }, ['NEG_INTERNET_FQDN_PORT_GLOBAL CLOUD_SERVICE_MESH']],
  [{ have: 'internet-address', clients: 'mesh' }, []],
  // Private Service Connect: https://cloud.google.com/vpc/docs/about-vpc-hosted-services
  [
    { have: 'published-service', clients: 'internet', traffic: 'http', spread: 'many' },
    ['NEG_PSC_PUBLISHED_SERVICE GLOBAL_EXTERNAL_APPLICATION'],
  ],
  [
    { have: 'published-service', clients: 'vpc', traffic: 'tcp', spread: 'one' },
    ['NEG_PSC_PUBLISHED_SERVICE REGIONAL_INTERNAL_PROXY_NETWORK'],
  ],
  [
    { have: 'regional-api', clients: 'vpc', spread: 'one' },
    ['NEG_PSC_REGIONAL_GOOGLE_API REGIONAL_INTERNAL_APPLICATION'],
  ],
  [
    { have: 'global-api', clients: 'vpc', traffic: 'http' },
    ['NEG_PSC_GLOBAL_GOOGLE_API CROSS_REGION_INTERNAL_APPLICATION'],
    ['NEG_PSC_GLOBAL_GOOGLE_API REGIONAL_INTERNAL_APPLICATION'],
  ],
  // Port mapping: https://cloud.google.com/vpc/docs/about-private-service-connect-port-mapping
  [{ have: 'port-mapping' }, ['NEG_GCE_VM_IP_PORTMAP INTERNAL_PASSTHROUGH_NETWORK']],
  [{ have: 'port-mapping', clients: 'internet' }, []],
  [{ have: 'port-mapping', sender: 'client' }, []],
  // Cloud Service Mesh: https://cloud.google.com/service-mesh/docs
  [{ have: 'vms', clients: 'mesh', traffic: 'grpc' }, ['NEG_GCE_VM_IP_PORT CLOUD_SERVICE_MESH']],
  [{ have: 'vms', clients: 'mesh', traffic: 'tcp' }, [], ['NEG_GCE_VM_IP_PORT CLOUD_SERVICE_MESH']],
  // Standard Tier: https://cloud.google.com/load-balancing/docs/forwarding-rule-concepts
  [
    { have: 'vms', clients: 'internet', traffic: 'http', spread: 'one' },
    ['NEG_GCE_VM_IP_PORT CLASSIC_APPLICATION', 'NEG_GCE_VM_IP_PORT REGIONAL_EXTERNAL_APPLICATION'],
  ],
  [{ have: 'vms', clients: 'internet', traffic: 'http', spread: 'one', cache: 'yes' }, []],
];

describe('what documentation shows', () => {
  for (const [answers, possible, unchecked = []] of cases) {
    test(JSON.stringify(answers), () => {
      const left = narrow(answers);
      expect(left.possible.map(({ id }) => id).sort()).toEqual([...possible].sort());
      expect(left.unchecked.map(({ id }) => id).sort()).toEqual([...unchecked].sort());
    });
  }
});
