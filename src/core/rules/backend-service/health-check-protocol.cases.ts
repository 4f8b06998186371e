import { neg } from '../../model/builders.ts';
import { add, application, change, proxyNetwork, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { healthCheckProtocol } from './health-check-protocol.ts';

const hybrid = () =>
  change(
    add(
      regionalApplication(),
      neg('hybrid', {
        networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
        zone: 'us-central1-a',
        network: 'vpc',
        endpoints: [{ id: 'e1', ipAddress: '192.168.10.5', port: 8080 }],
      }),
    ),
    'service',
    { backends: [{ id: 'b1', group: 'hybrid', balancingMode: 'RATE', maxRatePerEndpoint: 10 }] },
  );
const grpc = { type: 'GRPC', requestPath: undefined };
const at = [{ id: 'service', field: 'healthChecks[0]' }];

export const cases: RuleCases = {
  rule: healthCheckProtocol,
  good: [
    { name: 'gRPC from Google’s probers', design: change(application(), 'check', grpc) },
    { name: 'HTTP from the proxies', design: hybrid() },
  ],
  bad: [
    { name: 'gRPC to a hybrid NEG', design: change(hybrid(), 'check', grpc), at },
    { name: 'a PROXY header to a hybrid NEG', design: change(hybrid(), 'check', { proxyHeader: 'PROXY_V1' }), at },
    {
      name: 'HTTP behind a global proxy Network Load Balancer',
      design: change(proxyNetwork(), 'check', { type: 'HTTP', requestPath: '/ok' }),
      at,
      severity: 'warning',
    },
  ],
};
