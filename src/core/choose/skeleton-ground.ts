import { healthCheckOf } from '../facts/health-checks.ts';
import { firewallRule, network, subnet } from '../model/builders.ts';
import type { Resource } from '../model/kinds.ts';
import type { Order } from './order.ts';
import { clientRange, natRange, type Region, servingPort } from './skeleton-places.ts';
import type { Target } from './skeleton-target.ts';

/** What everything else stands on: the network with its subnets, and the firewall rules of what is in them. */
export function groundOf(order: Order, target: Target, regions: readonly Region[]): readonly Resource[] {
  const { product, isIpv6 } = order;
  const isInternal = product.exposure !== 'EXTERNAL';
  if (target.ground === 'none' && !isInternal && !product.proxyOnlySubnetPurpose) return [];
  const isDualStack = isIpv6 && product.family === 'PASSTHROUGH_NETWORK';
  const vpc = network('vpc', {
    ...(regions.length > 1 || order.neg.type.id === 'NON_GCP_PRIVATE_IP_PORT'
      ? { routingConfig: { routingMode: 'GLOBAL' } }
      : {}),
    ...(isDualStack && isInternal ? { enableUlaInternalIpv6: true } : {}),
  });
  const hasSubnets = target.ground === 'subnet' || product.exposure === 'INTERNAL';
  const subnets = regions.flatMap((region) => [
    ...(hasSubnets
      ? [
          subnet(`app-subnet${region.suffix}`, {
            network: 'vpc',
            region: region.name,
            ipCidrRange: region.subnetRange,
            ...(order.hasPods && target.isGuarded
              ? { secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: region.podRange }] }
              : {}),
            ...(isDualStack ? { stackType: 'IPV4_IPV6', ipv6AccessType: product.exposure } : {}),
          }),
        ]
      : []),
    ...(product.proxyOnlySubnetPurpose
      ? [
          subnet(`app-proxies${region.suffix}`, {
            network: 'vpc',
            region: region.name,
            ipCidrRange: region.proxyRange,
            purpose: product.proxyOnlySubnetPurpose,
            role: 'ACTIVE',
          }),
        ]
      : []),
  ]);
  return [vpc, ...subnets, ...(target.isGuarded ? admissions(order, regions) : [])];
}

/** Firewall rules for the probes, and for what requests come from. */
function admissions(order: Order, regions: readonly Region[]): readonly Resource[] {
  const { product, neg, traffic, hasPods } = order;
  const { firewall } = product;
  const isMapped = neg.type.id === 'GCE_VM_IP_PORTMAP';
  const check = healthCheckOf(product.id, neg.id);
  const probes = check?.prober === 'centralized' ? firewall.healthCheckIpv4 : [];
  const isPassthrough = product.family === 'PASSTHROUGH_NETWORK';
  const senders = isMapped
    ? [natRange]
    : firewall.dataPath === 'PROXY_ONLY_SUBNET_RANGE'
      ? regions.map(({ proxyRange }) => proxyRange)
      : firewall.dataPath === 'GFE_RANGES'
        ? []
        : [product.exposure === 'EXTERNAL' ? '0.0.0.0/0' : clientRange];
  const rule = (name: string, sourceRanges: readonly string[], protocol: string) =>
    firewallRule(name, {
      network: 'vpc',
      direction: 'INGRESS',
      sourceRanges: [...sourceRanges],
      ...(hasPods ? {} : { targetTags: ['app'] }),
      allowed: [{ IPProtocol: protocol, ...(protocol === 'all' ? {} : { ports: [`${servingPort}`] }) }],
    });
  const packets = isPassthrough && traffic === 'any' ? 'all' : traffic === 'udp' ? 'udp' : 'tcp';
  const ipv6 = order.isIpv6 && isPassthrough;
  return [
    ...(probes.length > 0 ? [rule('app-allow-probes', probes, 'tcp')] : []),
    ...(senders.length > 0 ? [rule('app-allow-clients', senders, packets)] : []),
    ...(ipv6 ? [rule('app-allow-probes-ipv6', firewall.healthCheckIpv6, 'tcp')] : []),
    ...(ipv6 ? [rule('app-allow-clients-ipv6', ['::/0'], packets === 'all' ? 'all' : packets)] : []),
  ];
}
