import { parseLink } from '../../model/api.ts';
import { list } from '../shell.ts';
import { type Call, type Printed, type ScopeFlags, scopeFlags } from './call.ts';
import { type Flag, flags, listFlag, positiveFlag, truthFlag } from './command.ts';

const mapScopes: ScopeFlags = { region: '--url-map-region', global: '--global-url-map' };

/** `target-http-proxies create` and its siblings; the API has a collection for each type. */
export function printTargetProxy(call: Call): Printed {
  switch (call.step.apiKind) {
    case 'targetHttpsProxy':
      return printHttpsProxy(call);
    case 'targetTcpProxy':
      return printTcpProxy(call);
    case 'targetSslProxy':
      return printSslProxy(call);
    case 'targetGrpcProxy':
      return printGrpcProxy(call);
    default:
      return printHttpProxy(call);
  }
}

function printHttpProxy(call: Call): Printed {
  const { body } = call;
  const map = call.referenceFlags('--url-map', body.text('urlMap'), mapScopes);
  if (map.length === 0) return { commands: [], byHand: 'has no URL map' };
  return {
    commands: [
      call.scoped(
        'compute target-http-proxies create',
        ...map,
        ['--description', body.text('description')],
        ['--http-keep-alive-timeout-sec', body.whole('httpKeepAliveTimeoutSec')],
      ),
    ],
  };
}

function printHttpsProxy(call: Call): Printed {
  const { body } = call;
  const map = call.referenceFlags('--url-map', body.text('urlMap'), mapScopes);
  if (map.length === 0) return { commands: [], byHand: 'has no URL map' };
  const certificates = certificateFlags(call, {
    region: '--ssl-certificates-region',
    global: '--global-ssl-certificates',
  });
  return {
    commands: [
      call.scoped(
        'compute target-https-proxies create',
        ...map,
        ...certificates,
        certificates.length > 0
          ? undefined
          : listFlag(
              '--certificate-manager-certificates',
              body.texts('certificateManagerCertificates')?.map((text) => call.path(text) ?? text),
            ),
        ['--certificate-map', call.path(body.text('certificateMap'))],
        ...sslPolicy(call),
        ['--description', body.text('description')],
        ['--quic-override', body.oneOf('quicOverride', ['DISABLE', 'ENABLE', 'NONE'])],
        ['--http-keep-alive-timeout-sec', body.whole('httpKeepAliveTimeoutSec')],
        ['--tls-early-data', body.oneOf('tlsEarlyData', ['DISABLED', 'PERMISSIVE', 'STRICT'])],
        ['--server-tls-policy', call.path(body.text('serverTlsPolicy'))],
      ),
    ],
  };
}

function printTcpProxy(call: Call): Printed {
  const { body } = call;
  const service = call.referenceFlags('--backend-service', body.text('service'), {
    region: '--backend-service-region',
    global: '--global-backend-service',
  });
  if (service.length === 0) return { commands: [], byHand: 'has no backend service' };
  return {
    commands: [
      call.scoped(
        'compute target-tcp-proxies create',
        ...service,
        ['--description', body.text('description')],
        ['--proxy-header', body.oneOf('proxyHeader', ['NONE', 'PROXY_V1'])],
        truthFlag('--proxy-bind', body.truth('proxyBind')),
        [
          '--load-balancing-scheme',
          body.oneOf('loadBalancingScheme', ['EXTERNAL', 'EXTERNAL_MANAGED', 'INTERNAL_MANAGED']),
        ],
      ),
    ],
  };
}

function printSslProxy(call: Call): Printed {
  const { body } = call;
  const service = call.reference(body.text('service'));
  const certificates = certificateFlags(call, {});
  const map = call.path(body.text('certificateMap'));
  if (service === undefined || (certificates.length === 0 && map === undefined)) {
    return {
      commands: [],
      byHand: `has no ${service === undefined ? 'backend service' : 'certificate'}`,
    };
  }
  return {
    commands: [
      call.unscoped(
        'compute target-ssl-proxies create',
        ['--backend-service', service],
        ...certificates,
        ['--certificate-map', map],
        ...sslPolicy(call),
        ['--description', body.text('description')],
        ['--proxy-header', body.oneOf('proxyHeader', ['NONE', 'PROXY_V1'])],
      ),
    ],
  };
}

function printGrpcProxy(call: Call): Printed {
  const { body } = call;
  const map = call.referenceFlags('--url-map', body.text('urlMap'), mapScopes);
  if (map.length === 0) return { commands: [], byHand: 'has no URL map' };
  return {
    commands: [
      call.unscoped(
        'compute target-grpc-proxies create',
        ...map,
        ['--description', body.text('description')],
        positiveFlag('--validate-for-proxyless', body.truth('validateForProxyless')),
      ),
    ],
  };
}

function certificateFlags(call: Call, scopes: ScopeFlags): Flag[] {
  const urls = call.body.texts('sslCertificates') ?? [];
  const words = call.referencesLikeFirst(urls);
  if (words.length === 0) return [];
  return [['--ssl-certificates', list(words)], ...scopeFlags(parseLink(urls[0] ?? '')?.scope, scopes)];
}

function sslPolicy(call: Call): Flag[] {
  return call.referenceFlags('--ssl-policy', call.body.text('sslPolicy'), {
    region: '--ssl-policy-region',
    global: '--global-ssl-policy',
  });
}

/** `ssl-certificates create` for a certificate that Google issues. Another one needs its key, which no design holds. */
export function printCertificate(call: Call): Printed {
  const { body } = call;
  const domains = listFlag('--domains', body.nested('managed')?.texts('domains'));
  if (!domains) {
    // Both are files of the person who runs the command.
    body.settled('type', 'certificate', 'selfManaged');
    return {
      commands: [],
      byHand: 'has a key of your own, which no design holds. Create it before you go on, from your two files',
      byHandCommand: call.scoped(
        'compute ssl-certificates create',
        ['--description', body.text('description')],
        ['--certificate', 'CERTIFICATE_FILE'],
        ['--private-key', 'KEY_FILE'],
      ),
    };
  }
  body.oneOf('type', ['MANAGED']);
  return {
    commands: [
      call.scoped('compute ssl-certificates create', domains, ...flags(['--description', body.text('description')])),
    ],
  };
}
