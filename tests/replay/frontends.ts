import { apiRoot } from '../../src/core/model/api.ts';
import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call } from './cloud.ts';
import { type Commands, creates, deletes, fills } from './command.ts';
import {
  beside,
  byRegion,
  everywhere,
  isBody,
  link,
  links,
  list,
  listAt,
  number,
  pairs,
  read,
  type Setter,
  set,
  text,
  truth,
} from './flags.ts';

/** URL maps, proxies, forwarding rules, certificates and published services. */
const description = text('description');
const urlMap = {
  '--url-map': link('urlMap', 'urlMaps', byRegion('--url-map-region')),
  '--url-map-region': read,
  '--global-url-map': read,
};
const service = {
  '--backend-service': link('service', 'backendServices', byRegion('--backend-service-region')),
  '--backend-service-region': read,
  '--global-backend-service': read,
};
/** gcloud makes the URLs itself, from names in the proxy's own project and place. */
const managedCertificates: Setter = (body, value, call) => {
  const place = `projects/${call.project}/locations/${call.scope.value ?? 'global'}`;
  const names = splitList(typeof value === 'string' ? value : '');
  set(
    body,
    'sslCertificates',
    names.map((name) => `//certificatemanager.googleapis.com/${place}/certificates/${name}`),
  );
};
const tls = {
  '--ssl-certificates': links('sslCertificates', 'sslCertificates', byRegion('--ssl-certificates-region')),
  '--ssl-certificates-region': read,
  '--global-ssl-certificates': read,
  '--certificate-map': text('certificateMap'),
  '--certificate-manager-certificates': managedCertificates,
  '--ssl-policy': link('sslPolicy', 'sslPolicies', byRegion('--ssl-policy-region')),
  '--ssl-policy-region': read,
  '--global-ssl-policy': read,
};

/** A flag for one kind of target, and those for its place. */
function target(flag: string, segment: string): Record<string, Setter> {
  return {
    [`--target-${flag}`]: link('target', segment, byRegion(`--target-${flag}-region`)),
    [`--target-${flag}-region`]: read,
    [`--global-target-${flag}`]: read,
  };
}

/** Paths with the service that each leads to; the API has a rule for each. */
const pathRules =
  (segment: string): Setter =>
  (body, value, call) => {
    for (const [path, name = ''] of pairs(value))
      listAt(body, 'pathRules').push({ paths: [path], service: call.link(name, segment, call.scope) });
  };
const defaults = {
  '--default-service': link('defaultService', 'backendServices', beside),
  '--default-backend-bucket': link('defaultService', 'backendBuckets', beside),
};

/** What `import` reads: the API's own form, links within the project without it. */
function imported(call: Call): Body {
  const value: unknown = JSON.parse(call.input);
  const { name: _name, ...body } = isBody(value) ? value : {};
  const whole = (member: unknown, key = ''): unknown => {
    if (typeof member === 'string') {
      const isLink = key !== 'description' && /^(global|regions\/[^/]+)\/[^/]+\/[^/]+$/.test(member);
      return isLink ? `${apiRoot}/projects/${call.project}/${member}` : member;
    }
    if (Array.isArray(member)) return member.map((one) => whole(one, key));
    if (!isBody(member)) return member;
    return Object.fromEntries(Object.entries(member).map(([inner, one]) => [inner, whole(one, inner)]));
  };
  const made = whole(body);
  return isBody(made) ? made : {};
}

export const frontendCommands: Commands = {
  'compute url-maps create': creates('urlMaps', { ...defaults, '--description': description }),
  'compute url-maps add-path-matcher': fills(
    'urlMaps',
    {
      ...defaults,
      '--path-matcher-name': text('name'),
      '--new-hosts': list('hosts'),
      '--backend-service-path-rules': pathRules('backendServices'),
      '--backend-bucket-path-rules': pathRules('backendBuckets'),
      '--description': description,
    },
    (into, { hosts, ...matcher }) => {
      listAt(into, 'hostRules').push({ hosts, pathMatcher: matcher.name });
      listAt(into, 'pathMatchers').push(matcher);
    },
  ),
  'compute url-maps import': {
    flags: { '--source': read },
    run: (_body, call, cloud) => cloud.create(call.self('urlMaps'), imported(call)),
  },
  'compute url-maps delete': deletes('urlMaps'),
  'compute target-http-proxies create': creates('targetHttpProxies', {
    ...urlMap,
    '--description': description,
    '--http-keep-alive-timeout-sec': number('httpKeepAliveTimeoutSec'),
  }),
  'compute target-http-proxies delete': deletes('targetHttpProxies'),
  'compute target-https-proxies create': creates('targetHttpsProxies', {
    ...urlMap,
    ...tls,
    '--description': description,
    '--quic-override': text('quicOverride'),
    '--http-keep-alive-timeout-sec': number('httpKeepAliveTimeoutSec'),
    '--tls-early-data': text('tlsEarlyData'),
    '--server-tls-policy': text('serverTlsPolicy'),
  }),
  'compute target-https-proxies delete': deletes('targetHttpsProxies'),
  'compute target-tcp-proxies create': creates('targetTcpProxies', {
    ...service,
    '--description': description,
    '--proxy-header': text('proxyHeader'),
    '--proxy-bind': truth('proxyBind'),
    '--load-balancing-scheme': text('loadBalancingScheme'),
  }),
  'compute target-tcp-proxies delete': deletes('targetTcpProxies'),
  'compute target-ssl-proxies create': creates('targetSslProxies', {
    ...service,
    ...tls,
    '--description': description,
    '--proxy-header': text('proxyHeader'),
  }),
  'compute target-ssl-proxies delete': deletes('targetSslProxies'),
  'compute target-grpc-proxies create': creates('targetGrpcProxies', {
    ...urlMap,
    '--description': description,
    '--validate-for-proxyless': truth('validateForProxyless'),
  }),
  'compute target-grpc-proxies delete': deletes('targetGrpcProxies'),
  'compute forwarding-rules create': creates('forwardingRules', {
    '--load-balancing-scheme': text('loadBalancingScheme'),
    '--backend-service': link('backendService', 'backendServices', byRegion('--backend-service-region')),
    '--backend-service-region': read,
    '--global-backend-service': read,
    ...target('http-proxy', 'targetHttpProxies'),
    ...target('https-proxy', 'targetHttpsProxies'),
    ...target('tcp-proxy', 'targetTcpProxies'),
    ...target('ssl-proxy', 'targetSslProxies'),
    ...target('grpc-proxy', 'targetGrpcProxies'),
    ...target('service-attachment', 'serviceAttachments'),
    '--target-google-apis-bundle': text('target'),
    '--ip-protocol': text('IPProtocol'),
    '--ports': (body, value, call) =>
      value === 'ALL' ? set(body, 'allPorts', true) : list('ports')(body, value, call),
    '--address': (body, value, call) => {
      const address = typeof value === 'string' ? value : '';
      // gcloud takes for a literal what is an address, and for a name what is not.
      const isLiteral = /^[\d.]+$|:.*:/.test(address) && !address.startsWith('https:');
      set(
        body,
        'IPAddress',
        isLiteral ? address : call.link(address, 'addresses', call.scopeBy('', '--address-region')),
      );
    },
    '--address-region': read,
    '--global-address': read,
    '--ip-version': text('ipVersion'),
    '--network': link('network', 'networks', everywhere),
    '--subnet': link('subnetwork', 'subnetworks', byRegion('--subnet-region')),
    '--subnet-region': read,
    '--network-tier': text('networkTier'),
    '--description': description,
    '--allow-global-access': truth('allowGlobalAccess'),
    '--allow-psc-global-access': truth('allowPscGlobalAccess'),
    '--is-mirroring-collector': truth('isMirroringCollector'),
    '--source-ip-ranges': list('sourceIpRanges'),
    '--service-label': text('serviceLabel'),
    '--disable-automate-dns-zone': truth('noAutomateDnsZone'),
  }),
  'compute forwarding-rules delete': deletes('forwardingRules'),
  'compute service-attachments create': creates('serviceAttachments', {
    '--producer-forwarding-rule': link(
      'targetService',
      'forwardingRules',
      byRegion('--producer-forwarding-rule-region'),
    ),
    '--producer-forwarding-rule-region': () => undefined,
    '--global-producer-forwarding-rule': () => undefined,
    '--nat-subnets': links('natSubnets', 'subnetworks', byRegion('--nat-subnets-region')),
    '--nat-subnets-region': () => undefined,
    '--connection-preference': text('connectionPreference'),
    '--enable-proxy-protocol': truth('enableProxyProtocol'),
    '--consumer-accept-list': (body, value) =>
      listAt(body, 'consumerAcceptLists').push(
        ...pairs(value).map(([projectIdOrNum, limit]) => ({
          projectIdOrNum,
          ...(limit ? { connectionLimit: Number(limit) } : {}),
        })),
      ),
    '--consumer-reject-list': list('consumerRejectLists'),
    '--domain-names': list('domainNames'),
    '--reconcile-connections': truth('reconcileConnections'),
    '--description': description,
  }),
  'compute service-attachments delete': deletes('serviceAttachments'),
  'compute ssl-certificates create': creates(
    'sslCertificates',
    {
      '--domains': list('managed.domains'),
      '--certificate': text('certificate'),
      '--private-key': text('privateKey'),
      '--description': description,
    },
    (body) => {
      body.type = body.managed === undefined ? 'SELF_MANAGED' : 'MANAGED';
    },
  ),
  'compute ssl-certificates delete': deletes('sslCertificates'),
};
