import type { Call, Printed } from './call.ts';
import { type Flag, flags, listFlag, positiveFlag } from './command.ts';
import type { Fields } from './fields.ts';
import { seconds } from './routers.ts';

interface Protocol {
  /** The last word of `health-checks create …`. */
  readonly command: string;
  /** The API's object for the protocol. */
  readonly key: string;
  readonly layer: 'request' | 'path' | 'grpc';
  /** Only these take `--source-regions`. */
  readonly regions?: true;
}

const protocols: Readonly<Record<string, Protocol>> = {
  TCP: { command: 'tcp', key: 'tcpHealthCheck', layer: 'request', regions: true },
  SSL: { command: 'ssl', key: 'sslHealthCheck', layer: 'request' },
  HTTP: { command: 'http', key: 'httpHealthCheck', layer: 'path', regions: true },
  HTTPS: { command: 'https', key: 'httpsHealthCheck', layer: 'path', regions: true },
  HTTP2: { command: 'http2', key: 'http2HealthCheck', layer: 'path' },
  GRPC: { command: 'grpc', key: 'grpcHealthCheck', layer: 'grpc' },
  // Source: https://cloud.google.com/sdk/gcloud/reference/compute/health-checks/create/grpc-with-tls
  GRPC_WITH_TLS: { command: 'grpc-with-tls', key: 'grpcTlsHealthCheck', layer: 'grpc' },
};

/**
 * `health-checks create http` and its siblings. Where the port comes from is always written: gcloud's default is 80 for
 * every protocol.
 */
export function printHealthCheck(call: Call): Printed {
  const { body } = call;
  const type = body.text('type') ?? '';
  const protocol = Object.hasOwn(protocols, type) ? protocols[type] : undefined;
  if (!protocol)
    return { commands: [], byHand: type ? `is of type ${type}, which gcloud has no command for` : 'has no protocol' };
  const probe = body.nested(protocol.key);
  const ports = portFlags(probe, protocol);
  // gRPC has no default port, so gcloud insists.
  if (protocol.layer === 'grpc' && ports.length === 0)
    return { commands: [], byHand: 'is a gRPC health check without a port' };
  return {
    commands: [
      call.scoped(
        `compute health-checks create ${protocol.command}`,
        ['--description', body.text('description')],
        ...ports,
        ...(protocol.layer === 'grpc' ? [['--grpc-service-name', probe?.text('grpcServiceName')] as const] : []),
        ...(protocol.layer === 'path'
          ? [['--request-path', probe?.text('requestPath')] as const, ['--host', probe?.text('host')] as const]
          : []),
        ...(protocol.layer === 'request' ? [['--request', probe?.text('request')] as const] : []),
        ...(protocol.layer === 'grpc'
          ? []
          : [
              ['--response', probe?.text('response')] as const,
              ['--proxy-header', probe?.oneOf('proxyHeader', ['NONE', 'PROXY_V1'])] as const,
            ]),
        ['--check-interval', seconds(body.whole('checkIntervalSec'))],
        ['--timeout', seconds(body.whole('timeoutSec'))],
        ['--healthy-threshold', body.whole('healthyThreshold')],
        ['--unhealthy-threshold', body.whole('unhealthyThreshold')],
        positiveFlag('--enable-logging', body.nested('logConfig')?.truth('enable')),
        protocol.regions ? listFlag('--source-regions', body.texts('sourceRegions')) : undefined,
      ),
    ],
  };
}

function portFlags(probe: Fields | undefined, protocol: Protocol): Flag[] {
  const from = ['USE_SERVING_PORT', 'USE_FIXED_PORT', ...(protocol.layer === 'grpc' ? [] : ['USE_NAMED_PORT'])];
  switch (probe?.oneOf('portSpecification', from)) {
    case 'USE_SERVING_PORT':
      return [['--use-serving-port']];
    case 'USE_NAMED_PORT':
      return flags(['--port-name', probe?.text('portName')]);
    default:
      return flags(['--port', probe?.whole('port')]);
  }
}
