import { parseLink } from '../../model/api.ts';
import { list } from '../shell.ts';
import { type Call, type Printed, type ScopeFlags, scopeFlags } from './call.ts';
import { type Flag, listFlag, positiveFlag, truthFlag } from './command.ts';

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
        listFlag('--certificate-manager-certificates', managedCertificates(call, certificates.length > 0)),
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
  // There is no flag for a place: the service is a global one.
  const service = call.globalReference(body.text('service'));
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

/**
 * Certificates of Certificate Manager: the API keeps them in the list of the others, gcloud has a flag for them, which
 * takes bare names in the proxy's own project and place. Beside other certificates, or from elsewhere, they stay unread.
 */
function managedCertificates(call: Call, isTaken: boolean): string[] | undefined {
  const fields = ['certificateManagerCertificates', 'sslCertificates'] as const;
  const found = fields.map((key) => ({ key, urls: call.body.texts(key)?.filter((url) => isManaged(key, url)) ?? [] }));
  const names = found.flatMap(({ urls }) => urls).map((url) => call.ownName(url));
  const known = names.filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  if (!isTaken && known.length === names.length) return known;
  call.body.withdraw(...found.filter(({ urls }) => urls.length > 0).map(({ key }) => key));
  return undefined;
}

const isManaged = (key: string, url: string): boolean =>
  key === 'certificateManagerCertificates' || url.includes('//certificatemanager.googleapis.com/');

function certificateFlags(call: Call, scopes: ScopeFlags): Flag[] {
  const urls = call.body.texts('sslCertificates')?.filter((url) => !isManaged('sslCertificates', url)) ?? [];
  // Without a flag for their place they are global ones.
  const isGlobal = Object.keys(scopes).length === 0;
  const words = isGlobal
    ? urls.map((url) => call.globalReference(url)).filter((word) => word !== undefined)
    : call.referencesLikeFirst(urls);
  if (words.length === 0) return [];
  return [['--ssl-certificates', list(words)], ...scopeFlags(parseLink(urls[0] ?? '')?.scope, scopes)];
}

function sslPolicy(call: Call): Flag[] {
  return call.referenceFlags('--ssl-policy', call.body.text('sslPolicy'), {
    region: '--ssl-policy-region',
    global: '--global-ssl-policy',
  });
}
