import { splitList } from '../gcloud-grammar.ts';

import { asks, type Command, type Commands, creates, deletes, fills, updates } from './command.ts';
import {
  beside,
  by,
  byRegion,
  clear,
  everywhere,
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
import { imported } from './imported.ts';
import { updateMoving } from './migrations.ts';

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
  '--clear-ssl-certificates': clear('sslCertificates'),
  '--certificate-map': text('certificateMap'),
  '--clear-certificate-map': clear('certificateMap'),
  '--certificate-manager-certificates': managedCertificates,
  '--ssl-policy': link('sslPolicy', 'sslPolicies', byRegion('--ssl-policy-region')),
  '--ssl-policy-region': read,
  '--global-ssl-policy': read,
  '--clear-ssl-policy': clear('sslPolicy'),
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

const httpProxy: Command['flags'] = {
  ...urlMap,
  '--description': description,
  '--http-keep-alive-timeout-sec': number('httpKeepAliveTimeoutSec'),
};
const httpsProxy: Command['flags'] = {
  ...urlMap,
  ...tls,
  '--description': description,
  '--quic-override': text('quicOverride'),
  '--http-keep-alive-timeout-sec': number('httpKeepAliveTimeoutSec'),
  '--tls-early-data': text('tlsEarlyData'),
  '--server-tls-policy': text('serverTlsPolicy'),
};
const tcpProxy: Command['flags'] = {
  ...service,
  '--description': description,
  '--proxy-header': text('proxyHeader'),
  '--proxy-bind': truth('proxyBind'),
  '--load-balancing-scheme': text('loadBalancingScheme'),
};
const sslProxy: Command['flags'] = {
  ...service,
  ...tls,
  '--description': description,
  '--proxy-header': text('proxyHeader'),
};
const grpcProxy: Command['flags'] = {
  ...urlMap,
  '--description': description,
  '--validate-for-proxyless': truth('validateForProxyless'),
};
const rule: Command['flags'] = {
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
  '--ports': (body, value, call) => (value === 'ALL' ? set(body, 'allPorts', true) : list('ports')(body, value, call)),
  '--address': (body, value, call) => {
    const address = typeof value === 'string' ? value : '';
    // gcloud takes for a literal what is an address, and for a name what is not.
    const isLiteral = /^[\d.]+$|:.*:/.test(address) && !address.startsWith('https:');
    set(body, 'IPAddress', isLiteral ? address : call.link(address, 'addresses', call.scopeBy('', '--address-region')));
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
  '--ip-collection': text('ipCollection'),
  '--target-instance': link('target', 'targetInstances', by('--target-instance-zone', '')),
  '--target-instance-zone': read,
  '--target-pool': link('target', 'targetPools', byRegion('--target-pool-region')),
  '--target-pool-region': read,
  '--disable-automate-dns-zone': truth('noAutomateDnsZone'),
};

const bucketState = 'externalManagedBackendBucketMigrationState';
const bucketPercentage = 'externalManagedBackendBucketMigrationTestingPercentage';

const ruleUpdate: Command['flags'] = {
  ...rule,
  '--external-managed-backend-bucket-migration-state': text(bucketState),
  '--external-managed-backend-bucket-migration-testing-percentage': number(bucketPercentage),
};
const attachment: Command['flags'] = {
  '--producer-forwarding-rule': link('targetService', 'forwardingRules', byRegion('--producer-forwarding-rule-region')),
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
  '--propagated-connection-limit': number('propagatedConnectionLimit'),
  '--consumer-reject-list': list('consumerRejectLists'),
  '--domain-names': list('domainNames'),
  '--reconcile-connections': truth('reconcileConnections'),
  '--description': description,
};

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
    run: (_body, call, cloud) => {
      const url = call.self('urlMaps');
      if (cloud.resources.has(url)) cloud.replace(url, imported(call));
      else cloud.create(url, imported(call));
    },
  },
  'compute url-maps set-default-service': updates('urlMaps', defaults),
  'compute url-maps delete': deletes('urlMaps'),
  'compute target-http-proxies create': creates('targetHttpProxies', httpProxy),
  'compute target-http-proxies update': updates('targetHttpProxies', {
    ...httpProxy,
    '--clear-http-keep-alive-timeout-sec': clear('httpKeepAliveTimeoutSec'),
  }),
  'compute target-http-proxies delete': deletes('targetHttpProxies'),
  'compute target-https-proxies create': creates('targetHttpsProxies', httpsProxy),
  'compute target-https-proxies update': updates('targetHttpsProxies', {
    ...httpsProxy,
    '--clear-http-keep-alive-timeout-sec': clear('httpKeepAliveTimeoutSec'),
    '--clear-server-tls-policy': clear('serverTlsPolicy'),
  }),
  'compute target-https-proxies delete': deletes('targetHttpsProxies'),
  'compute target-tcp-proxies create': creates('targetTcpProxies', tcpProxy),
  'compute target-tcp-proxies update': updates('targetTcpProxies', tcpProxy),
  'compute target-tcp-proxies delete': deletes('targetTcpProxies'),
  'compute target-ssl-proxies create': creates('targetSslProxies', sslProxy),
  'compute target-ssl-proxies update': updates('targetSslProxies', sslProxy),
  'compute target-ssl-proxies delete': deletes('targetSslProxies'),
  'compute target-grpc-proxies create': creates('targetGrpcProxies', grpcProxy),
  'alpha compute target-grpc-proxies import': {
    flags: { '--source': read },
    run: (_body, call, cloud) => cloud.replace(call.self('targetGrpcProxies'), imported(call)),
  },
  'compute target-grpc-proxies delete': deletes('targetGrpcProxies'),
  'compute forwarding-rules create': creates('forwardingRules', rule),
  'compute forwarding-rules set-target': fills('forwardingRules', rule, (into, { target, backendService }) =>
    Object.assign(into, { target, backendService }),
  ),
  'compute forwarding-rules update': fills('forwardingRules', ruleUpdate, (into, fields, call, cloud) =>
    updateMoving(into, fields, cloud, { state: bucketState, percentage: bucketPercentage, name: call.name }),
  ),
  'compute forwarding-rules delete': deletes('forwardingRules'),
  'compute service-attachments create': creates('serviceAttachments', attachment),
  'compute service-attachments update': updates('serviceAttachments', attachment),
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
  'compute ssl-certificates describe': asks('--format'),
  'compute ssl-certificates delete': deletes('sslCertificates'),
};
