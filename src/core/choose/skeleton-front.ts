import { plainProtocol, scopeOfProduct } from '../edit/variants.ts';
import { balancingOf } from '../facts/balancing.ts';
import { healthCheckOf } from '../facts/health-checks.ts';
import type { BackendServiceProtocol, ProxyType } from '../facts/products.ts';
import {
  backendService,
  certificate,
  external,
  forwardingRule,
  healthCheck,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import type { Backend, HealthCheck, Resource } from '../model/kinds.ts';
import type { Order } from './order.ts';
import { possibilityOf } from './possibilities.ts';
import { protocolStanding } from './protocols.ts';
import { type Region, servingPort } from './skeleton-places.ts';
import type { Target } from './skeleton-target.ts';

/** What stands before the NEGs: health check, backend service, URL map, proxy, certificate and forwarding rule. */
export function frontOf(order: Order, target: Target, region: Region, hasNetwork: boolean): readonly Resource[] {
  const check = checkOf(order, region);
  return [
    ...(check ? [check] : []),
    serviceOf(order, target, region, check),
    ...leadOf(order, target, region, hasNetwork),
  ];
}

const placeOf = ({ product }: Order, region: Region): { region?: string } =>
  scopeOfProduct(product) === 'region' ? { region: region.name } : {};

/** Encrypted where requests leave for a target that answers to a name of its own. */
const isOutside = ({ neg }: Order): boolean => neg.type.scopes.every((scope) => scope !== 'zone');

function protocolOf(order: Order): BackendServiceProtocol {
  const { traffic, product, neg } = order;
  switch (traffic) {
    case 'http':
      return isOutside(order) && neg.type.id !== 'GCE_VM_IP_PORTMAP' ? 'HTTPS' : 'HTTP';
    case 'grpc': {
      const possibility = possibilityOf(neg.id, product.id);
      return possibility && protocolStanding(possibility, 'GRPC').name === 'yes' ? 'GRPC' : 'HTTP2';
    }
    case 'udp':
      return 'UDP';
    case 'any':
      return 'UNSPECIFIED';
    default:
      return plainProtocol(product) === 'TCP' || product.family === 'SERVICE_MESH' ? 'TCP' : 'HTTP';
  }
}

/** A check where the pair needs one, or may have one that was asked for. */
function checkOf(order: Order, region: Region): HealthCheck | undefined {
  const { product, neg, traffic } = order;
  const facts = healthCheckOf(product.id, neg.id);
  const isWanted = facts?.requirement === 'required' || (facts?.requirement === 'optional' && order.isProbed);
  if (!facts || !isWanted) return undefined;
  const isGrpc = traffic === 'grpc' && facts.protocols.includes('GRPC') && protocolOf(order) === 'GRPC';
  const isHttp = traffic === 'http' && facts.protocols.includes('HTTP');
  const hasPorts = neg.type.endpoint.port !== 'forbidden';
  return healthCheck('app-check', {
    ...placeOf(order, region),
    type: isGrpc ? 'GRPC' : isHttp ? 'HTTP' : 'TCP',
    ...(hasPorts
      ? { portSpecification: 'USE_SERVING_PORT' }
      : { portSpecification: 'USE_FIXED_PORT', port: servingPort }),
    ...(isHttp ? { requestPath: '/healthz' } : {}),
  });
}

/** Mode and capacity as the tables want them; nothing where the target balances itself. */
function balanced({ product, neg }: Order): Partial<Backend> {
  const row = balancingOf(product.id, neg.id).find(({ preview }) => !preview);
  if (!row?.mode) return {};
  const field = row.fields.find((name) => name.endsWith('PerEndpoint'));
  return { balancingMode: row.mode, ...(field ? { [field]: 100 } : {}) };
}

function serviceOf(order: Order, target: Target, region: Region, check: HealthCheck | undefined): Resource {
  const { product, neg } = order;
  const isNamed = neg.id === 'NEG_INTERNET_FQDN_PORT_GLOBAL' && product.family === 'APPLICATION';
  return backendService('app-service', {
    ...placeOf(order, region),
    loadBalancingScheme: product.backendServiceSchemes[0],
    protocol: protocolOf(order),
    ...(product.networkRule === 'BACKEND_SERVICE_NETWORK' ? { network: 'vpc' } : {}),
    ...(check ? { healthChecks: [check.id] } : {}),
    ...(isNamed && target.host ? { customRequestHeaders: [`Host: ${target.host}`] } : {}),
    ...(order.isCached ? { enableCDN: true } : {}),
    backends: target.negs.map(({ id: group }, index) => ({ id: `b${index + 1}`, group, ...balanced(order) })),
  });
}

function proxyTypeOf(order: Order): ProxyType | undefined {
  const { product, traffic } = order;
  if (product.proxyTypes.length === 0) return undefined;
  if (traffic === 'tls') return 'SSL';
  if (protocolOf(order) === 'GRPC') return 'GRPC';
  if (product.family === 'PROXY_NETWORK' || traffic === 'tcp') return 'TCP';
  // Clients of gRPC ask for HTTP/2, which a front end speaks over TLS.
  return traffic === 'grpc' && product.family === 'APPLICATION' ? 'HTTPS' : 'HTTP';
}

/** Forwarding rule, and the proxy, URL map and certificate between it and the backend service. */
function leadOf(order: Order, target: Target, region: Region, hasNetwork: boolean): readonly Resource[] {
  const { product, isStandardTier, isIpv6 } = order;
  const place = placeOf(order, region);
  const type = proxyTypeOf(order);
  const hasMap = type !== undefined && type !== 'TCP' && type !== 'SSL';
  const isEncrypted = type === 'HTTPS' || type === 'SSL';
  const isManaged = isEncrypted && product.exposure === 'EXTERNAL' && scopeOfProduct(product) === 'global';
  const fields = product.forwardingRule;
  const isInSubnet =
    fields.subnetworkField !== 'forbidden' && (fields.subnetworkField !== 'required-for-ipv6' || isIpv6);
  const rule = forwardingRule('app-frontend', {
    ...(isStandardTier ? { region: region.name, networkTier: 'STANDARD' } : place),
    loadBalancingScheme: product.forwardingRuleSchemes[0],
    ...(product.family === 'SERVICE_MESH' ? { IPAddress: '0.0.0.0' } : {}),
    ...(isIpv6 ? { ipVersion: 'IPV6' } : {}),
    ...(hasNetwork && fields.networkField !== 'forbidden' ? { network: 'vpc' } : {}),
    ...(hasNetwork && isInSubnet ? { subnetwork: `app-subnet${region.suffix}` } : {}),
    ...(type === undefined
      ? { ...packetsOf(order), backendService: 'app-service' }
      : { IPProtocol: 'TCP', portRange: isEncrypted ? '443' : '80', target: 'app-proxy' }),
  });
  if (type === undefined) return [rule];
  const proxy = targetProxy('app-proxy', {
    ...place,
    type,
    ...(hasMap ? { urlMap: 'app-map' } : { service: 'app-service' }),
    ...(isEncrypted ? { sslCertificates: ['app-certificate'] } : {}),
    ...(type === 'GRPC' ? { validateForProxyless: true } : {}),
  });
  const isRenamed = target.host !== undefined && product.id !== 'CLASSIC_APPLICATION' && order.neg.scope === 'region';
  const map = urlMap('app-map', {
    ...place,
    defaultService: 'app-service',
    ...(isRenamed ? { defaultRouteAction: { urlRewrite: { hostRewrite: target.host } } } : {}),
  });
  const proof = isManaged
    ? certificate('app-certificate', { type: 'MANAGED', managed: { domains: ['app.example.com'] } })
    : external('app-certificate', {
        url: `//certificatemanager.googleapis.com/projects/${order.project}/locations/${place.region ?? 'global'}/certificates/app-certificate`,
      });
  return [...(hasMap ? [map] : []), ...(isEncrypted ? [proof] : []), proxy, rule];
}

/** Protocol and ports of a rule that leads straight to its backends. */
function packetsOf({ traffic, neg }: Order): { IPProtocol: string; ports?: string[]; allPorts?: boolean } {
  const IPProtocol = traffic === 'any' ? 'L3_DEFAULT' : traffic === 'udp' ? 'UDP' : 'TCP';
  const isWhole = traffic === 'any' || neg.type.id === 'GCE_VM_IP_PORTMAP';
  return { IPProtocol, ...(isWhole ? { allPorts: true } : { ports: [`${servingPort}`] }) };
}
