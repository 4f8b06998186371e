import { type Family, type KindName, kinds, products } from '../../core/index.ts';
import type { ProductId } from '../../core/index.ts';

/** Something that can be put onto the canvas: a kind with what it starts with, a load balancer, a NIC, or a note. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly group: 'network' | 'compute' | 'neg' | 'balancing' | 'outside' | 'canvas';
  readonly family: Family;
  readonly make:
    | { readonly type: 'resource'; readonly kind: KindName; readonly fields: object }
    | { readonly type: 'loadBalancer'; readonly product: ProductId }
    | { readonly type: 'nic' }
    | { readonly type: 'note' };
  /** Further words to be found by. */
  readonly words?: string;
}

function ofKind(kind: KindName, group: PaletteItem['group'], more: Partial<PaletteItem> & { readonly fields?: object } = {}): PaletteItem {
  const { fields = {}, ...rest } = more;
  return {
    id: kind,
    label: kinds[kind].label,
    purpose: kinds[kind].purpose,
    group,
    family: kinds[kind].family,
    make: { type: 'resource', kind, fields },
    ...rest,
  };
}

const nowhere = { zone: undefined, network: undefined, subnetwork: undefined, defaultPort: undefined };

/** Everything that can be put onto the canvas, in the order of the palette. */
export const paletteItems: readonly PaletteItem[] = [
  ofKind('network', 'network'),
  ofKind('subnet', 'network'),
  ofKind('subnet', 'network', {
    id: 'proxyOnlySubnet',
    label: 'Proxy-only subnet',
    purpose: 'Where the proxies of Envoy-based load balancers get their addresses',
    fields: { name: 'proxy-only', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' },
    words: 'envoy managed proxy',
  }),
  ofKind('firewallRule', 'network'),
  ofKind('address', 'network'),
  ofKind('router', 'network', { words: 'nat' }),
  ofKind('vm', 'compute', { words: 'instance virtual machine' }),
  {
    id: 'nic',
    label: 'Network interface',
    purpose: 'One more NIC for a VM: drop it on the VM',
    group: 'compute',
    family: 'compute',
    make: { type: 'nic' },
    words: 'nic interface',
  },
  ofKind('instanceGroup', 'compute', { words: 'mig unmanaged' }),
  ofKind('gkeService', 'compute', { words: 'kubernetes' }),
  ofKind('neg', 'neg', {
    id: 'neg-GCE_VM_IP_PORT',
    label: 'Zonal NEG, address and port',
    purpose: 'GCE_VM_IP_PORT: VM or Pod addresses behind proxy load balancers',
    fields: { name: 'neg', networkEndpointType: 'GCE_VM_IP_PORT' },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-GCE_VM_IP',
    label: 'Zonal NEG, interface',
    purpose: 'GCE_VM_IP: VM interfaces behind passthrough load balancers',
    fields: { name: 'neg', networkEndpointType: 'GCE_VM_IP', defaultPort: undefined },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-NON_GCP_PRIVATE_IP_PORT',
    label: 'Hybrid NEG',
    purpose: 'Private addresses on premises or in another cloud',
    fields: { name: 'hybrid-neg', networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', subnetwork: undefined },
    words: 'on-premises NON_GCP_PRIVATE_IP_PORT vpn interconnect',
  }),
  ofKind('neg', 'neg', {
    id: 'neg-INTERNET_FQDN_PORT',
    label: 'Internet NEG, host name',
    purpose: 'One public host outside Google Cloud (global)',
    fields: { ...nowhere, name: 'internet-neg', networkEndpointType: 'INTERNET_FQDN_PORT' },
    words: 'fqdn external backend',
  }),
  ofKind('neg', 'neg', {
    id: 'neg-INTERNET_IP_PORT',
    label: 'Internet NEG, address',
    purpose: 'One public address outside Google Cloud (global)',
    fields: { ...nowhere, name: 'internet-neg', networkEndpointType: 'INTERNET_IP_PORT' },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-SERVERLESS',
    label: 'Serverless NEG',
    purpose: 'Cloud Run, Cloud Run functions, App Engine or API Gateway',
    fields: { ...nowhere, name: 'serverless-neg', networkEndpointType: 'SERVERLESS', region: 'us-central1' },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-PRIVATE_SERVICE_CONNECT',
    label: 'Private Service Connect NEG',
    purpose: 'A published service or a Google API',
    fields: { ...nowhere, name: 'psc-neg', networkEndpointType: 'PRIVATE_SERVICE_CONNECT', region: 'us-central1' },
    words: 'psc',
  }),
  ofKind('neg', 'neg', {
    id: 'neg-GCE_VM_IP_PORTMAP',
    label: 'Port mapping NEG',
    purpose: 'Client ports that each lead to one VM and port',
    fields: { name: 'portmap-neg', networkEndpointType: 'GCE_VM_IP_PORTMAP', zone: undefined, region: 'us-central1' },
  }),
  ofKind('backendService', 'balancing'),
  ofKind('healthCheck', 'balancing', { words: 'probe' }),
  ...products
    .filter(({ target }) => target !== 'TARGET_POOL')
    .map(
      (product): PaletteItem => ({
        id: product.id,
        label: product.name,
        purpose: 'Forwarding rule, target proxy and URL map as this product needs them',
        group: 'balancing',
        family: 'balancing',
        make: { type: 'loadBalancer', product: product.id },
        words: `load balancer lb ${product.shortName}`,
      }),
    ),
  ofKind('backendBucket', 'balancing'),
  ofKind('forwardingRule', 'balancing', { words: 'frontend' }),
  ofKind('targetProxy', 'balancing'),
  ofKind('urlMap', 'balancing'),
  ofKind('certificate', 'balancing', { words: 'tls https' }),
  ofKind('cloudRunService', 'outside'),
  ofKind('cloudRunFunction', 'outside'),
  ofKind('appEngineService', 'outside'),
  ofKind('apiGateway', 'outside'),
  ofKind('internetHost', 'outside'),
  ofKind('hybridHost', 'outside'),
  ofKind('hybridLink', 'outside', { words: 'vpn interconnect router appliance' }),
  ofKind('serviceAttachment', 'outside', { words: 'psc published service' }),
  ofKind('googleApi', 'outside'),
  {
    id: 'note',
    label: 'Note',
    purpose: 'A text on the canvas; it belongs to nothing',
    group: 'canvas',
    family: 'outside',
    make: { type: 'note' },
    words: 'text label comment',
  },
];

export function paletteItem(id: string): PaletteItem | undefined {
  return paletteItems.find((item) => item.id === id);
}
