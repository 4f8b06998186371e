import {
  apiGateway,
  appEngineService,
  cloudRunFunction,
  cloudRunService,
  external,
  gkeService,
  googleApi,
  hybridHost,
  hybridLink,
  internetHost,
  neg,
  router,
  serviceAttachment,
  subnet,
  vm,
} from '../model/builders.ts';
import type { Neg, Resource } from '../model/kinds.ts';
import type { Order } from './order.ts';
import { natRange, type Region, servingPort } from './skeleton-places.ts';

/** What stands behind a NEG, the NEG with its endpoints among it. */
export interface Target {
  readonly negs: readonly Neg[];
  readonly resources: readonly Resource[];
  /** It lives in a VPC network, in a subnet of it, or in neither. */
  readonly ground: 'none' | 'network' | 'subnet';
  /** Endpoints are interfaces that firewall rules guard. */
  readonly isGuarded: boolean;
  /** The name that the target expects requests to ask for. */
  readonly host?: string;
}

const originName = 'origin.example.net';

/** The targets of that order in its regions: one NEG in each. */
export function targetOf(order: Order, regions: readonly [Region, ...Region[]]): Target {
  const [region] = regions;
  switch (order.neg.id) {
    case 'NEG_GCE_VM_IP':
    case 'NEG_GCE_VM_IP_PORT':
      return order.hasPods ? pods(order, regions) : vms(order, regions);
    case 'NEG_GCE_VM_IP_PORTMAP':
      return portMapping(region);
    case 'NEG_NON_GCP_PRIVATE_IP_PORT':
      return hybrid(region);
    case 'NEG_INTERNET_FQDN_PORT_GLOBAL':
    case 'NEG_INTERNET_FQDN_PORT_REGIONAL':
    case 'NEG_INTERNET_IP_PORT_GLOBAL':
    case 'NEG_INTERNET_IP_PORT_REGIONAL':
      return internet(order, region);
    case 'NEG_PSC_PUBLISHED_SERVICE':
      return published(region);
    case 'NEG_PSC_REGIONAL_GOOGLE_API':
      return api(region, `storage.${region.name}.rep.googleapis.com`);
    case 'NEG_PSC_GLOBAL_GOOGLE_API':
      return api(region, 'storage.googleapis.com');
    default:
      return serverless(order, regions);
  }
}

const image = 'projects/debian-cloud/global/images/family/debian-12';

function zonal(order: Order, { zone, suffix }: Region, endpoint: NonNullable<Neg['endpoints']>[number]): Neg {
  const { id: networkEndpointType } = order.neg.type;
  const isWhole = networkEndpointType === 'GCE_VM_IP';
  return neg(`app-neg${suffix}`, {
    networkEndpointType,
    zone,
    network: 'vpc',
    subnetwork: `app-subnet${suffix}`,
    ...(isWhole ? {} : { defaultPort: servingPort }),
    endpoints: [endpoint],
  });
}

function vms(order: Order, regions: readonly Region[]): Target {
  const negs = regions.map((region) => zonal(order, region, { id: 'e1', instance: `app-vm${region.suffix}` }));
  const machines = regions.map((region) =>
    vm(`app-vm${region.suffix}`, {
      zone: region.zone,
      machineType: 'e2-medium',
      bootImage: image,
      tags: ['app'],
      networkInterfaces: [
        {
          id: 'n1',
          subnetwork: `app-subnet${region.suffix}`,
          networkIP: region.host,
          ...(order.isIpv6 && order.product.family === 'PASSTHROUGH_NETWORK' ? { stackType: 'IPV4_IPV6' } : {}),
        },
      ],
    }),
  );
  return { negs, resources: [...negs, ...machines], ground: 'subnet', isGuarded: true };
}

/** A Service whose NEG GKE keeps: of its Pods, or of the nodes. Nodes are made by GKE, so the design only refers to them. */
function pods(order: Order, regions: readonly Region[]): Target {
  const isWhole = order.neg.type.id === 'GCE_VM_IP';
  const negs = regions.map((region) =>
    zonal(order, region, {
      id: 'e1',
      instance: `app-node${region.suffix}`,
      ...(isWhole ? {} : { ipAddress: region.pod, port: servingPort }),
    }),
  );
  const clusters = regions.flatMap((region) => [
    external(`app-node${region.suffix}`, {
      url: `https://www.googleapis.com/compute/v1/projects/${order.project}/zones/${region.zone}/instances/app-node${region.suffix}`,
    }),
    gkeService(`app-gke${region.suffix}`, {
      name: 'app',
      cluster: `cluster${region.suffix}`,
      namespace: 'default',
      region: region.name,
      ports: [{ port: 80, targetPort: servingPort, ...(isWhole ? {} : { negName: `app-neg${region.suffix}` }) }],
      negs: [`app-neg${region.suffix}`],
      nodeZones: [region.zone],
      nodes: 3,
      vpcNative: true,
      ...(isWhole ? { internalLoadBalancer: order.product.exposure === 'INTERNAL', subsetting: true } : {}),
    }),
  ]);
  return { negs, resources: [...negs, ...clusters], ground: 'subnet', isGuarded: true };
}

function portMapping(region: Region): Target {
  const ports = neg('app-neg', {
    networkEndpointType: 'GCE_VM_IP_PORTMAP',
    region: region.name,
    network: 'vpc',
    subnetwork: 'app-subnet',
    endpoints: ['app-vm-1', 'app-vm-2'].map((instance, index) => ({
      id: `e${index + 1}`,
      instance,
      port: servingPort,
      clientDestinationPort: 1001 + index,
    })),
  });
  const machines = ['10.0.0.10', '10.0.0.11'].map((networkIP, index) =>
    vm(`app-vm-${index + 1}`, {
      zone: region.zone,
      machineType: 'e2-medium',
      bootImage: image,
      tags: ['app'],
      networkInterfaces: [{ id: 'n1', subnetwork: 'app-subnet', networkIP }],
    }),
  );
  const attachment = serviceAttachment('app-attachment', {
    region: region.name,
    targetService: 'app-frontend',
    natSubnets: ['app-nat'],
    connectionPreference: 'ACCEPT_AUTOMATIC',
  });
  const nat = subnet('app-nat', {
    network: 'vpc',
    region: region.name,
    ipCidrRange: natRange,
    purpose: 'PRIVATE_SERVICE_CONNECT',
  });
  return { negs: [ports], resources: [ports, ...machines, attachment, nat], ground: 'subnet', isGuarded: true };
}

function hybrid({ zone, name }: Region): Target {
  const hosts = neg('app-neg', {
    networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
    zone,
    network: 'vpc',
    defaultPort: servingPort,
    endpoints: [{ id: 'e1', ipAddress: '192.168.10.21' }],
  });
  return {
    negs: [hosts],
    resources: [
      hosts,
      hybridHost('app-host', { ipAddress: '192.168.10.21', link: 'app-vpn' }),
      hybridLink('app-vpn', { type: 'VPN', region: name, network: 'vpc', ranges: ['192.168.10.0/24'] }),
    ],
    ground: 'network',
    isGuarded: false,
  };
}

function internet({ neg: form }: Order, { name }: Region): Target {
  const isNamed = form.type.id === 'INTERNET_FQDN_PORT';
  const isRegional = form.scope === 'region';
  const place = isNamed ? { fqdn: originName } : { ipAddress: '203.0.113.10' };
  const outside = neg('app-neg', {
    networkEndpointType: form.type.id,
    ...(isRegional ? { region: name, network: 'vpc' } : {}),
    endpoints: [{ id: 'e1', ...place, port: 443 }],
  });
  const nat = router('app-router', {
    network: 'vpc',
    region: name,
    nats: [
      {
        name: 'app-nat',
        natIpAllocateOption: 'AUTO_ONLY',
        sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        endpointTypes: ['ENDPOINT_TYPE_MANAGED_PROXY_LB'],
      },
    ],
  });
  return {
    negs: [outside],
    resources: [outside, internetHost('app-origin', place), ...(isRegional ? [nat] : [])],
    ground: isRegional ? 'network' : 'none',
    isGuarded: false,
    ...(isNamed ? { host: originName } : {}),
  };
}

function published({ name }: Region): Target {
  const service = neg('app-neg', {
    networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
    region: name,
    network: 'vpc',
    subnetwork: 'app-subnet',
    pscTargetService: 'app-attachment',
    pscData: { producerPort: 443 },
  });
  const attachment = external('app-attachment', {
    url: `https://www.googleapis.com/compute/v1/projects/producer-project/regions/${name}/serviceAttachments/app`,
  });
  return { negs: [service], resources: [service, attachment], ground: 'subnet', isGuarded: false };
}

function api({ name }: Region, host: string): Target {
  const google = neg('app-neg', {
    networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
    region: name,
    pscTargetService: 'app-api',
  });
  return {
    negs: [google],
    resources: [google, googleApi('app-api', { host })],
    ground: 'none',
    isGuarded: false,
    host,
  };
}

function serverless({ neg: form }: Order, regions: readonly Region[]): Target {
  const pairs = regions.map(({ name: region, suffix }): readonly [Neg, Resource] => {
    const target = `app${suffix}`;
    const fields = { networkEndpointType: 'SERVERLESS', region };
    const id = `app-neg${suffix}`;
    switch (form.id) {
      case 'NEG_SERVERLESS_APP_ENGINE':
        return [neg(id, { ...fields, appEngine: { service: target } }), appEngineService(target, { region })];
      case 'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1':
        return [
          neg(id, { ...fields, cloudFunction: { function: target } }),
          cloudRunFunction(target, { region, generation: 'GEN_1' }),
        ];
      case 'NEG_SERVERLESS_API_GATEWAY':
        return [
          neg(id, {
            ...fields,
            serverlessDeployment: { platform: 'apigateway.googleapis.com', resource: target },
          }),
          apiGateway(target, { region }),
        ];
      default:
        return [neg(id, { ...fields, cloudRun: { service: target } }), cloudRunService(target, { region })];
    }
  });
  return { negs: pairs.map(([made]) => made), resources: pairs.flat(), ground: 'none', isGuarded: false };
}
