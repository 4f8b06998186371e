import type { ProductId } from '../../core/index.ts';
import { type Family, type KindName, kinds, products } from '../../core/index.ts';
import { paletteMessages as text } from '../messages/palette.ts';

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

function ofKind(
  kind: KindName,
  group: PaletteItem['group'],
  more: Partial<PaletteItem> & { readonly fields?: object } = {},
): PaletteItem {
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

/** NEGs that are in no network of ours. */
const nowhere = { network: undefined, subnetwork: undefined, defaultPort: undefined };

/** Everything that can be put onto the canvas, in the order of the palette. */
export const paletteItems: readonly PaletteItem[] = [
  ofKind('network', 'network'),
  ofKind('subnet', 'network'),
  ofKind('subnet', 'network', {
    id: 'proxyOnlySubnet',
    ...text.items.proxyOnlySubnet,
    fields: { name: 'proxy-only', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' },
    words: 'envoy managed proxy',
  }),
  ofKind('firewallRule', 'network'),
  ofKind('address', 'network'),
  ofKind('router', 'network', { words: 'nat' }),
  ofKind('vm', 'compute', { words: 'instance virtual machine' }),
  {
    id: 'nic',
    ...text.items.nic,
    group: 'compute',
    family: 'compute',
    make: { type: 'nic' },
    words: 'nic interface',
  },
  ofKind('instanceGroup', 'compute', { words: 'mig unmanaged' }),
  ofKind('gkeService', 'compute', { words: 'kubernetes' }),
  ofKind('neg', 'neg', {
    id: 'neg-GCE_VM_IP_PORT',
    ...text.items['neg-GCE_VM_IP_PORT'],
    fields: { name: 'neg', networkEndpointType: 'GCE_VM_IP_PORT' },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-GCE_VM_IP',
    ...text.items['neg-GCE_VM_IP'],
    fields: { name: 'neg', networkEndpointType: 'GCE_VM_IP', defaultPort: undefined },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-NON_GCP_PRIVATE_IP_PORT',
    ...text.items['neg-NON_GCP_PRIVATE_IP_PORT'],
    fields: { name: 'hybrid-neg', networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', subnetwork: undefined },
    words: 'on-premises NON_GCP_PRIVATE_IP_PORT vpn interconnect',
  }),
  ofKind('neg', 'neg', {
    id: 'neg-INTERNET_FQDN_PORT',
    ...text.items['neg-INTERNET_FQDN_PORT'],
    fields: { ...nowhere, name: 'internet-neg', networkEndpointType: 'INTERNET_FQDN_PORT' },
    words: 'fqdn external backend',
  }),
  ofKind('neg', 'neg', {
    id: 'neg-INTERNET_IP_PORT',
    ...text.items['neg-INTERNET_IP_PORT'],
    fields: { ...nowhere, name: 'internet-neg', networkEndpointType: 'INTERNET_IP_PORT' },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-SERVERLESS',
    ...text.items['neg-SERVERLESS'],
    fields: { ...nowhere, name: 'serverless-neg', networkEndpointType: 'SERVERLESS' },
  }),
  ofKind('neg', 'neg', {
    id: 'neg-PRIVATE_SERVICE_CONNECT',
    ...text.items['neg-PRIVATE_SERVICE_CONNECT'],
    fields: { ...nowhere, name: 'psc-neg', networkEndpointType: 'PRIVATE_SERVICE_CONNECT' },
    words: 'psc',
  }),
  ofKind('neg', 'neg', {
    id: 'neg-GCE_VM_IP_PORTMAP',
    ...text.items['neg-GCE_VM_IP_PORTMAP'],
    fields: { name: 'portmap-neg', networkEndpointType: 'GCE_VM_IP_PORTMAP' },
  }),
  ofKind('backendService', 'balancing'),
  ofKind('healthCheck', 'balancing', { words: 'probe' }),
  ...products
    .filter(({ target }) => target !== 'TARGET_POOL')
    .map(
      (product): PaletteItem => ({
        id: product.id,
        label: product.name,
        purpose: text.loadBalancer,
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
    ...text.items.note,
    group: 'canvas',
    family: 'outside',
    make: { type: 'note' },
    words: 'text label comment',
  },
];

export function paletteItem(id: string): PaletteItem | undefined {
  return paletteItems.find((item) => item.id === id);
}
