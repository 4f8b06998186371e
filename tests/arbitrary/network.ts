import type { Resource } from '../../src/core/model/kinds.ts';
import { regions, type World } from './world.ts';

export function network(world: World): Resource {
  const head = world.head('network');
  if (world.tape.once(10)) return { ...head, IPv4Range: '10.240.0.0/16' };
  return {
    ...head,
    autoCreateSubnetworks: world.tape.once(4),
    ...(world.tape.once(3) ? { mtu: 1500, routingConfig: { routingMode: 'GLOBAL' } } : {}),
    ...(world.tape.once(5)
      ? { peerings: [{ name: 'to-other', network: world.one('network', 'global/networks') }] }
      : {}),
  };
}

export function subnet(world: World): Resource {
  const head = world.head('subnet');
  const base = {
    ...head,
    network: world.one('network', 'global/networks'),
    region: world.tape.pick(...regions),
    ipCidrRange: `10.${world.count}.0.0/20`,
  };
  if (world.tape.once(4)) return { ...base, purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' };
  return {
    ...base,
    privateIpGoogleAccess: world.tape.once(2),
    secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: `172.16.${world.count}.0/24` }],
    ...(world.tape.once(3)
      ? { stackType: 'IPV4_IPV6', ipv6AccessType: 'INTERNAL', ipv6CidrRange: 'fd20:1:2::/64' }
      : {}),
  };
}

export function vm(world: World): Resource {
  const head = world.head('vm');
  const nics = 1 + world.tape.below(2);
  return {
    ...head,
    zone: world.zone(),
    machineType: world.tape.pick('e2-medium', 'n2-standard-4'),
    networkInterfaces: Array.from({ length: nics }, (_, index) => {
      const subnet = world.tape.of(world.all('subnet'));
      return {
        id: `n${index + 1}`,
        network: subnet?.network,
        ...(subnet ? { subnetwork: subnet.id } : {}),
        networkIP: `10.${world.count}.0.${10 + index}`,
        ...(world.tape.once(3)
          ? { aliasIpRanges: [{ ipCidrRange: `172.16.${world.count}.0/28`, subnetworkRangeName: 'pods' }] }
          : {}),
        ...(world.tape.once(3) ? { accessConfigs: [{ name: 'external-nat', type: 'ONE_TO_ONE_NAT' }] } : {}),
      };
    }),
    ...(world.tape.once(2) ? { tags: ['web', 'allow-health-check'] } : {}),
    ...(world.tape.once(3) ? { canIpForward: true } : {}),
    ...(world.tape.once(2) ? { bootImage: 'projects/debian-cloud/global/images/family/debian-12' } : {}),
    ...(world.tape.once(3)
      ? {
          serviceAccounts: [
            {
              email: 'app@my-project.iam.gserviceaccount.com',
              scopes: ['https://www.googleapis.com/auth/cloud-platform'],
            },
          ],
        }
      : {}),
    ...(world.tape.once(4)
      ? { labels: { team: 'web' }, metadata: { items: [{ key: 'k', value: world.text('v') }] } }
      : {}),
  };
}

export function router(world: World): Resource {
  const subnet = world.tape.of(world.all('subnet'));
  return {
    ...world.head('router'),
    network: world.one('network', 'global/networks'),
    region: world.tape.pick(...regions),
    nats: [
      {
        name: 'nat',
        natIpAllocateOption: 'AUTO_ONLY',
        sourceSubnetworkIpRangesToNat: subnet ? 'LIST_OF_SUBNETWORKS' : 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        ...(subnet ? { subnetworks: [{ name: subnet.id, sourceIpRangesToNat: ['ALL_IP_RANGES'] }] } : {}),
      },
    ],
  };
}

export function firewall(world: World): Resource {
  const ingress = world.tape.once(2);
  return {
    ...world.head('firewallRule'),
    network: world.one('network', 'global/networks'),
    direction: ingress ? 'INGRESS' : 'EGRESS',
    priority: 1000 + world.tape.below(50),
    ...(world.tape.once(3)
      ? { denied: [{ IPProtocol: 'all' }] }
      : { allowed: [{ IPProtocol: 'tcp', ports: ['80', '8000-8100'] }] }),
    ...(ingress
      ? { sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'], targetTags: ['web'] }
      : { destinationRanges: ['0.0.0.0/0'] }),
  };
}

export function address(world: World): Resource {
  const region = world.tape.once(2) ? { region: world.tape.pick(...regions) } : {};
  return {
    ...world.head('address'),
    ...region,
    addressType: 'EXTERNAL',
    ...(world.tape.once(2) ? { address: `203.0.113.${world.count % 250}` } : {}),
  };
}
