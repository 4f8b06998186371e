import { negTypes } from '../facts/neg-types.ts';
import { type Product, type ProductId, products } from '../facts/products.ts';
import type { Design } from '../model/design.ts';
import { type KindName, kindNames, kinds, type Resource } from '../model/kinds.ts';
import { newOfKind, type Surroundings } from './create.ts';

/** A kind in one of the forms between which the rules tell apart: a NEG of a type and scope, a proxy of a type and scope. */
export interface Variant {
  /** A public name: `neg/GCE_VM_IP@zone`. */
  readonly id: string;
  readonly kind: KindName;
  /** Reads on from "a new": `GCE_VM_IP NEG`. */
  readonly title: string;
  /** What makes it this variant. `region`: where regional ones are. */
  readonly fields: (region: string) => object;
  /** The load balancer that it is made for. */
  readonly product?: ProductId;
  /** Kept where a document has it; nothing that one would add. */
  readonly recognisedOnly?: true;
}

type Where = 'global' | 'region';

/** Words that are spoken with a vowel first: an SSL certificate, an Internal load balancer, but a URL map. */
const spokenWithVowel = /^(?:[aeio]|SSL)/i;

/** `a backend service`, `an INTERNET_IP_PORT NEG`. */
export const withArticle = (words: string): string => `${spokenWithVowel.test(words) ? 'an' : 'a'} ${words}`;

const balancers = products.filter(({ target }) => target !== 'TARGET_POOL');
const placeIn = (where: Where, region: string) => (where === 'region' ? { region } : {});
const words = (where: Where) => (where === 'region' ? 'regional' : 'global');
const eachScope = ['global', 'region'] as const;

const negVariants: readonly Variant[] = negTypes.flatMap((type) =>
  type.scopes.map((scope): Variant => {
    const several = type.scopes.length > 1;
    return {
      id: `neg/${type.id}@${scope}`,
      kind: 'neg',
      title: `${several && scope !== 'zone' ? `${words(scope)} ` : ''}${type.id} NEG`,
      fields: (region) => ({
        networkEndpointType: type.id,
        ...(scope === 'zone' ? {} : { zone: undefined, region: scope === 'region' ? region : undefined }),
        ...(type.defaultPort === 'forbidden' ? { defaultPort: undefined } : {}),
      }),
      ...(type.recognisedOnly ? { recognisedOnly: true as const } : {}),
    };
  }),
);

/** The scope in which a product has its backend service, rule, map and proxy. */
export const scopeOfProduct = (product: Product): Where =>
  product.scopes.backendService.includes('global') ? 'global' : 'region';

/** The protocol that a product's backend service most plainly has. */
export const plainProtocol = ({ backendServiceProtocols: all }: Product): string =>
  (['HTTP', 'TCP'] as const).find((protocol) => all.includes(protocol)) ?? 'TCP';

const serviceVariants: readonly Variant[] = balancers.map((product) => ({
  id: `backendService/${product.id}`,
  kind: 'backendService',
  title: `backend service of ${withArticle(product.name)}`,
  product: product.id,
  fields: (region) => ({
    loadBalancingScheme: product.backendServiceSchemes[0],
    protocol: plainProtocol(product),
    ...placeIn(scopeOfProduct(product), region),
  }),
}));

const ruleVariants: readonly Variant[] = balancers.map((product) => ({
  id: `forwardingRule/${product.id}`,
  kind: 'forwardingRule',
  title: `forwarding rule of ${withArticle(product.name)}`,
  product: product.id,
  fields: (region) => ({
    loadBalancingScheme: product.forwardingRuleSchemes[0],
    IPProtocol: 'TCP',
    ...(product.target === 'BACKEND_SERVICE' ? { portRange: undefined, ports: ['80'] } : { portRange: '80' }),
    ...placeIn(product.scopes.forwardingRule.includes('global') ? 'global' : 'region', region),
  }),
}));

const proxyVariants: readonly Variant[] = (['HTTP', 'HTTPS', 'TCP', 'SSL', 'GRPC'] as const).flatMap((type) =>
  eachScope
    .filter((where) =>
      balancers.some(({ proxyTypes, scopes }) => proxyTypes.includes(type) && scopes.targetProxy.includes(where)),
    )
    .map(
      (where): Variant => ({
        id: `targetProxy/${type}@${where}`,
        kind: 'targetProxy',
        title: `${words(where)} target ${type} proxy`,
        fields: (region) => ({ type, ...placeIn(where, region) }),
      }),
    ),
);

const mapVariants: readonly Variant[] = eachScope.map((where) => ({
  id: `urlMap@${where}`,
  kind: 'urlMap',
  title: `${words(where)} URL map`,
  fields: (region) => placeIn(where, region),
}));

const checkVariants: readonly Variant[] = (
  ['TCP', 'HTTP', 'HTTPS', 'HTTP2', 'SSL', 'GRPC', 'GRPC_WITH_TLS'] as const
).flatMap((type) =>
  eachScope.map(
    (where): Variant => ({
      id: `healthCheck/${type}@${where}`,
      kind: 'healthCheck',
      title: `${words(where)} ${type} health check`,
      fields: (region) => ({
        type,
        ...(type.startsWith('HTTP') ? {} : { requestPath: undefined }),
        ...placeIn(where, region),
      }),
    }),
  ),
);

/** A variant by its fields alone. */
const plain = (kind: KindName, name: string, title: string, fields: (region: string) => object): Variant => ({
  id: `${kind}/${name}`,
  kind,
  title,
  fields,
});

const otherVariants: readonly Variant[] = [
  plain('network', 'custom', 'VPC network', () => ({})),
  plain('network', 'auto', 'auto mode VPC network', () => ({ autoCreateSubnetworks: true })),
  plain('subnet', 'PRIVATE', 'subnet', (region) => ({ region })),
  plain('subnet', 'REGIONAL_MANAGED_PROXY', 'proxy-only subnet', (region) => ({
    region,
    purpose: 'REGIONAL_MANAGED_PROXY',
    role: 'ACTIVE',
  })),
  plain('subnet', 'GLOBAL_MANAGED_PROXY', 'proxy-only subnet of cross-region load balancers', (region) => ({
    region,
    purpose: 'GLOBAL_MANAGED_PROXY',
    role: 'ACTIVE',
  })),
  plain('subnet', 'PRIVATE_SERVICE_CONNECT', 'subnet for Private Service Connect', (region) => ({
    region,
    purpose: 'PRIVATE_SERVICE_CONNECT',
  })),
  plain('instanceGroup', 'unmanaged', 'unmanaged instance group', () => ({ managed: false })),
  plain('instanceGroup', 'managed@zone', 'zonal managed instance group', () => ({ managed: true })),
  plain('instanceGroup', 'managed@region', 'regional managed instance group', (region) => ({
    managed: true,
    zone: undefined,
    region,
  })),
  plain('firewallRule', 'INGRESS', 'ingress firewall rule', () => ({ direction: 'INGRESS' })),
  plain('firewallRule', 'EGRESS', 'egress firewall rule', () => ({
    direction: 'EGRESS',
    name: 'allow-egress',
    sourceRanges: undefined,
    destinationRanges: ['0.0.0.0/0'],
  })),
  plain('address', 'EXTERNAL@global', 'global external address', () => ({ addressType: 'EXTERNAL' })),
  plain('address', 'EXTERNAL@region', 'regional external address', (region) => ({ addressType: 'EXTERNAL', region })),
  plain('address', 'INTERNAL@region', 'internal address', (region) => ({ addressType: 'INTERNAL', region })),
  plain('certificate', 'MANAGED@global', 'managed certificate', () => ({})),
  plain('certificate', 'SELF_MANAGED@region', 'regional certificate', (region) => ({
    type: 'SELF_MANAGED',
    managed: undefined,
    region,
  })),
  plain('backendBucket', 'global', 'backend bucket', () => ({})),
  plain('backendBucket', 'region', 'regional backend bucket', (region) => ({ region })),
  plain('cloudRunFunction', 'GEN_2', 'Cloud Run function', (region) => ({ region })),
  plain('cloudRunFunction', 'GEN_1', 'function of the first generation', (region) => ({
    region,
    generation: 'GEN_1',
  })),
  plain('internetHost', 'fqdn', 'internet host', () => ({})),
  plain('internetHost', 'ip', 'internet address', () => ({ fqdn: undefined, ipAddress: '203.0.113.10' })),
  plain('hybridLink', 'VPN', 'Cloud VPN', (region) => ({ region })),
  plain('hybridLink', 'INTERCONNECT', 'Cloud Interconnect', (region) => ({ type: 'INTERCONNECT', region })),
  plain('hybridLink', 'ROUTER_APPLIANCE', 'Router appliance', (region) => ({ type: 'ROUTER_APPLIANCE', region })),
  plain('googleApi', 'global', 'global Google API', () => ({})),
  plain('googleApi', 'regional', 'regional Google API', (region) => ({ host: `storage.${region}.rep.googleapis.com` })),
];

const special = [
  ...otherVariants,
  ...negVariants,
  ...serviceVariants,
  ...ruleVariants,
  ...proxyVariants,
  ...mapVariants,
  ...checkVariants,
];

/** Kinds in the words of a sentence: `VM instance`, `URL map`, `backend service`. */
export function inWords(kind: KindName): string {
  const { label } = kinds[kind];
  return /^[A-Z]{2}/.test(label) || /^(Cloud|App|API|GKE|Google)/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Every kind in every form, in the order of kinds: what a person could put into a design and try to wire. */
export const variants: readonly Variant[] = kindNames.flatMap((kind): readonly Variant[] => {
  const own = special.filter((variant) => variant.kind === kind);
  return own.length > 0 ? own : [{ id: kind, kind, title: inWords(kind), fields: () => ({}) }];
});

/** A resource of that variant with an id and name that the design does not have yet. Nothing is put into the design. */
export function newOfVariant(
  design: Design,
  variant: Variant,
  region: string,
  around: Surroundings = {},
  fields: object = {},
): Resource {
  return newOfKind(design, variant.kind, { region, ...around }, { ...variant.fields(region), ...fields });
}
