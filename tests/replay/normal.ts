import type { Body } from './cloud.ts';
import { isBody } from './flags.ts';

/** Fields of which false is not what holds without them. */
const falseMatters = new Set([
  'automaticRestart',
  'enableVtpm',
  'enableIntegrityMonitoring',
  'includeHost',
  'includeProtocol',
  'includeQueryString',
  'autoDelete',
]);

/** What the API takes where a field is blank: whoever writes it says nothing. By collection, then by path. */
const usual: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  networks: {
    mtu: 1460,
    'routingConfig.routingMode': 'REGIONAL',
    networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
  },
  subnetworks: { stackType: 'IPV4_ONLY', purpose: 'PRIVATE' },
  backendServices: {
    timeoutSec: 30,
    sessionAffinity: 'NONE',
    'connectionDraining.drainingTimeoutSec': 0,
    compressionMode: 'DISABLED',
    'subsetting.policy': 'NONE',
    'cdnPolicy.cacheMode': 'CACHE_ALL_STATIC',
  },
  addresses: { networkTier: 'PREMIUM', ipVersion: 'IPV4' },
  forwardingRules: { networkTier: 'PREMIUM', ipVersion: 'IPV4' },
  backendBuckets: { compressionMode: 'DISABLED', 'cdnPolicy.cacheMode': 'CACHE_ALL_STATIC' },
  healthChecks: { checkIntervalSec: 5, timeoutSec: 5, healthyThreshold: 2, unhealthyThreshold: 2 },
  targetHttpsProxies: { quicOverride: 'NONE' },
  targetTcpProxies: { proxyHeader: 'NONE' },
  targetSslProxies: { proxyHeader: 'NONE' },
};

/** Within any protocol of a health check. */
const usualProbe: Readonly<Record<string, unknown>> = { proxyHeader: 'NONE', requestPath: '/' };

/** Lists whose order says nothing. */
const sets: ReadonlySet<string> = new Set([
  'advertisedIpRanges',
  'allowed',
  'backends',
  'consumerAcceptLists',
  'denied',
  'destinationRanges',
  'endpoints',
  'hostRules',
  'hosts',
  'instances',
  'items',
  'namedPorts',
  'natIps',
  'natSubnets',
  'nats',
  'pathMatchers',
  'peerings',
  'secondaryIpRanges',
  'sourceIpRangesToNat',
  'sourceRanges',
  'sourceServiceAccounts',
  'sourceTags',
  'subnetworks',
  'targetServiceAccounts',
  'targetTags',
]);

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/**
 * A resource so that two spellings of one meaning are equal: what is blank or the default goes, ports of a forwarding rule
 * are one list, rules of paths one for each path, and what only the API tells is left out.
 */
function normal(url: string, body: Body): Body {
  const segment = segmentOf(url);
  const made = pruned(unusual(own(segment, structuredClone(body)), segment));
  return isBody(made) ? made : {};
}

/** Without fields that hold what holds without them. */
function unusual(body: Body, segment: string): Body {
  const leave = (at: Body, values: Readonly<Record<string, unknown>>) => {
    for (const [path, value] of Object.entries(values)) {
      const [key = '', inner] = path.split('.');
      const held = at[key];
      if (inner === undefined) {
        if (held === value) Reflect.deleteProperty(at, key);
      } else if (isBody(held)) leave(held, { [inner]: value });
    }
  };
  leave(body, usual[segment] ?? {});
  if (segment !== 'healthChecks') return body;
  for (const probe of Object.values(body)) if (isBody(probe)) leave(probe, usualProbe);
  return body;
}

/** Resources by their URL, in the order of the alphabet, each so that only its meaning counts. */
export function meanings(resources: ReadonlyMap<string, Body>): Record<string, Body> {
  const entries = [...resources].map(([url, body]) => [url, normal(url, body)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const segmentOf = (url: string): string => url.split('/').at(-2) ?? '';

function own(segment: string, body: Body): Body {
  switch (segment) {
    case 'forwardingRules':
      return { ...body, ...ports(body) };
    case 'urlMaps':
      return {
        ...body,
        pathMatchers: each(body.pathMatchers, (matcher) => ({ ...matcher, pathRules: byPath(matcher) })),
      };
    case 'firewalls':
      return { ...body, allowed: byPort(body.allowed), denied: byPort(body.denied), priority: body.priority ?? 1000 };
    case 'instances':
      return vm(body);
    case 'instanceTemplates':
      return { ...body, properties: isBody(body.properties) ? vm(unreported(body.properties)) : undefined };
    case 'instanceGroups': {
      const { network: _network, subnetwork: _subnetwork, ...rest } = body;
      return rest;
    }
    case 'subnetworks': {
      const { ipv6CidrRange: _reported, enableFlowLogs, ...rest } = body;
      const { logConfig } = rest;
      const logs = enableFlowLogs === true ? { ...(isBody(logConfig) ? logConfig : {}), enable: true } : logConfig;
      return { ...rest, logConfig: logs };
    }
    case 'sslCertificates': {
      const { certificate: _file, privateKey: _key, selfManaged: _both, ...rest } = body;
      return { ...rest, type: rest.managed === undefined ? 'SELF_MANAGED' : 'MANAGED' };
    }
    case 'addresses':
      // External is what an address is without a word; the version is read off a literal one.
      return {
        ...body,
        addressType: body.addressType ?? 'EXTERNAL',
        ipVersion: body.address === undefined ? body.ipVersion : undefined,
      };
    case 'networks':
      return { ...body, peerings: each(body.peerings, (peering) => ({ ...peering, exchangeSubnetRoutes: true })) };
    case 'routers':
      return { ...body, nats: each(body.nats, nat) };
    default:
      return body;
  }
}

function each(value: unknown, change: (row: Body) => Body): Body[] {
  return Array.isArray(value) ? value.filter(isBody).map(change) : [];
}

/** `ALL`, or each port or span of ports once. */
function ports({ allPorts, ports: list, portRange }: Body): Body {
  const spans = Array.isArray(list) && list.length > 0 ? list : portRange === undefined ? [] : [portRange];
  const whole = spans.map((span) => (String(span).includes('-') ? String(span) : `${span}-${span}`));
  return { allPorts: undefined, portRange: undefined, ports: allPorts === true ? 'ALL' : whole.sort() };
}

function byPath(matcher: Body): unknown {
  if (!Array.isArray(matcher.pathRules)) return undefined;
  return each(matcher.pathRules, (rule) => rule)
    .flatMap(({ paths, ...rule }) => (Array.isArray(paths) ? paths : []).map((path) => ({ ...rule, paths: [path] })))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** One row for each protocol and port. */
function byPort(value: unknown): unknown {
  return each(value, (row) => row).flatMap(({ IPProtocol, ports: list }) =>
    Array.isArray(list) && list.length > 0 ? list.map((port) => ({ IPProtocol, ports: [port] })) : [{ IPProtocol }],
  );
}

/** Without what the API writes into everything. */
function unreported(body: Body): Body {
  const text = JSON.stringify(body, (key, value: unknown) =>
    ['kind', 'index', 'fingerprint'].includes(key) ? undefined : value,
  );
  const value: unknown = JSON.parse(text);
  return isBody(value) ? value : {};
}

function vm(body: Body): Body {
  const interfaces = each(body.networkInterfaces, ({ name: _name, ...nic }) => ({
    ...nic,
    accessConfigs: each(nic.accessConfigs, (access) => ({ name: 'external-nat', type: 'ONE_TO_ONE_NAT', ...access })),
    ipv6AccessConfigs: each(nic.ipv6AccessConfigs, (access) => ({
      name: 'external-ipv6',
      type: 'DIRECT_IPV6',
      networkTier: 'PREMIUM',
      ...access,
    })),
  }));
  return { ...body, networkInterfaces: interfaces };
}

/** What a subnet is not told to be translated by is all of it. */
function nat(gateway: Body): Body {
  const { sourceIpRangesToNat: _all, ...rest } = gateway;
  return rest;
}

/** Without what is blank, empty, or false where false says nothing. */
function pruned(value: unknown, key = ''): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (value === false) return falseMatters.has(key) ? false : undefined;
  if (Array.isArray(value)) {
    const kept = value.map((item) => pruned(item)).filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : sets.has(key) ? kept.sort(byText) : kept;
  }
  if (!isBody(value)) return value;
  const kept = Object.entries(value)
    .map(([name, member]) => [name, pruned(member, name)] as const)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // Only an App Engine NEG says something by an empty object: the default service.
  return kept.length === 0 && key !== 'appEngine' ? undefined : Object.fromEntries(kept);
}
