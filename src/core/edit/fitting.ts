import { type Product, products } from '../facts/products.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { isKind, type KindName, type Resource } from '../model/kinds.ts';
import { loadBalancersOf, productsOf } from '../model/load-balancer.ts';
import { resourceOf } from '../model/resource-of.ts';
import { regionOf } from '../model/scope.ts';
import { type View, viewOf } from '../model/view.ts';

/**
 * What a new resource starts with so that it fits the things it is about to be connected to: the load balancer says
 * scheme, protocol and scope, a VM leaves zone and subnet open (its NEG takes them over), a NEG says which family of
 * load balancers can take it. Nothing for kinds that fit as they are.
 */
export function fittingFields(design: Design, kind: KindName, ends: readonly Anchor[]): object {
  const view = viewOf(design);
  const others = ends.map(({ id }) => resourceOf(design, id)).filter((end) => end !== undefined);
  const product = productFor(others, view);
  const region = others.flatMap((end) => regionOf(end) ?? [])[0];
  switch (kind) {
    case 'neg':
      return fittingNeg(others, product);
    case 'backendService':
      return product ? serviceFor(product, region) : {};
    case 'healthCheck':
      return product ? checkFor(product, region) : {};
    default:
      return {};
  }
}

function fittingNeg(others: readonly Resource[], product: Product | undefined): object {
  // Its first VM gives a NEG its zone and subnet.
  const open = others.some((end) => end.kind === 'vm')
    ? { zone: undefined, network: undefined, subnetwork: undefined }
    : {};
  return product?.family === 'PASSTHROUGH_NETWORK'
    ? { ...open, networkEndpointType: 'GCE_VM_IP', defaultPort: undefined }
    : open;
}

/** The product that the ends belong to, or the usual one for a NEG of that type. */
function productFor(others: readonly Resource[], view: View): Product | undefined {
  for (const end of others) {
    const card = loadBalancersOf(view).find((lb) =>
      [...lb.forwardingRules, ...lb.targetProxies, ...lb.urlMaps].includes(end.id),
    );
    const product = card?.products[0] ?? (isKind('backendService', end) ? productsOf(end, view)[0] : undefined);
    if (product) return product;
    if (isKind('neg', end) && end.networkEndpointType === 'GCE_VM_IP')
      return products.find(({ id }) => id === 'INTERNAL_PASSTHROUGH_NETWORK');
  }
  return undefined;
}

function serviceFor(product: Product, region: string | undefined): object {
  const protocols: readonly string[] = product.backendServiceProtocols;
  const regional = product.scopes.backendService.includes('region');
  return {
    loadBalancingScheme: product.backendServiceSchemes[0],
    protocol: protocols.includes('HTTP') ? 'HTTP' : 'TCP',
    ...(regional && region ? { region } : {}),
  };
}

function checkFor(product: Product, region: string | undefined): object {
  const regional = product.scopes.healthCheck.includes('region') && region ? { region } : {};
  const isPassthrough = product.family === 'PASSTHROUGH_NETWORK';
  const probe = isPassthrough
    ? { type: 'TCP', portSpecification: 'USE_FIXED_PORT', port: 80, requestPath: undefined }
    : product.family === 'APPLICATION' || product.family === 'SERVICE_MESH'
      ? {}
      : { type: 'TCP', requestPath: undefined };
  return { ...regional, ...probe };
}
