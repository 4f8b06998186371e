import { boolean, choice, code, number, object, region, text } from '../field.ts';
import { defineKind } from '../kind.ts';

/** The API nests the protocol's fields (`httpHealthCheck.port`); here they lie flat, so that a change of protocol keeps them. */
export const healthCheck = defineKind({
  kind: 'healthCheck',
  label: 'Health check',
  purpose: 'Probes that tell which endpoints may receive traffic',
  family: 'balancing',
  scopes: ['global', 'region'],
  fields: {
    type: choice('Protocol', ['TCP', 'HTTP', 'HTTPS', 'HTTP2', 'SSL', 'GRPC', 'GRPC_WITH_TLS']),
    region: region('Region', { hint: 'Empty: global' }),
    portSpecification: choice('Port from', ['USE_SERVING_PORT', 'USE_FIXED_PORT', 'USE_NAMED_PORT']),
    port: number('Port', { placeholder: '80' }),
    portName: text('Named port'),
    requestPath: code('Request path', { placeholder: '/' }),
    host: code('Host header'),
    request: text('Request'),
    response: text('Expected response'),
    grpcServiceName: text('gRPC service'),
    proxyHeader: choice('Proxy header', ['NONE', 'PROXY_V1']),
    checkIntervalSec: number('Interval', { placeholder: '5', hint: 'Seconds' }),
    timeoutSec: number('Timeout', { placeholder: '5', hint: 'Seconds' }),
    healthyThreshold: number('Healthy after', { placeholder: '2' }),
    unhealthyThreshold: number('Unhealthy after', { placeholder: '2' }),
    logConfig: object('Logging', { enable: boolean('Enabled') }),
  },
});
