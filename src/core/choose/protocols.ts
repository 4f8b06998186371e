import type { BackendServiceProtocol } from '../facts/products.ts';
import type { Possibility } from './possibilities.ts';
import { listed, plainYes, type Standing, standing } from './standing.ts';

/** What a load balancer may speak to its backends, in the order of the atlas. */
export const backendProtocols: readonly BackendServiceProtocol[] = [
  'HTTP',
  'HTTPS',
  'HTTP2',
  'H2C',
  'GRPC',
  'TCP',
  'SSL',
  'UDP',
  'UNSPECIFIED',
];

/** Whether the product speaks that protocol to backends of that form. What the pair itself is good for is another matter. */
export function protocolStanding({ neg, product }: Possibility, protocol: BackendServiceProtocol): Standing {
  const { backendServiceProtocols: spoken, family, name } = product;
  if (!spoken.includes(protocol)) {
    return standing(
      'no',
      `The ${name} speaks ${listed(spoken)} to its backends, not ${protocol}.`,
      ['backendServiceOverview', 'featureComparison'],
      'load-balancer/one-product',
    );
  }
  if (family === 'SERVICE_MESH' && (protocol === 'TCP' || protocol === 'H2C')) {
    return standing(
      'unchecked',
      `For Cloud Service Mesh ${protocol} is named by one source and left out by the other.`,
      ['backendServiceOverview', 'gcloudBackendServices'],
      'load-balancer/mesh-protocol',
    );
  }
  if (family === 'SERVICE_MESH' && protocol === 'GRPC' && neg.id === 'NEG_NON_GCP_PRIVATE_IP_PORT') {
    return standing(
      'unchecked',
      'An older page rules hybrid NEGs out for gRPC clients without an Envoy proxy.',
      ['meshHybridNegs'],
      'hybrid-neg/not-for-proxyless-grpc',
    );
  }
  if (protocol === 'H2C' && (neg.id.startsWith('NEG_INTERNET_') || neg.id.startsWith('NEG_PSC_'))) {
    return standing(
      'unchecked',
      'For internet and Private Service Connect NEGs the lists of protocols leave out H2C.',
      ['internetNegOverview', 'publishedServices'],
      'backend-service/h2c-backends',
    );
  }
  return plainYes;
}
