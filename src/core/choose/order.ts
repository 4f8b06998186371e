import type { Product } from '../facts/products.ts';
import { emptyDesign } from '../model/design.ts';
import type { Answers } from './answers.ts';
import type { NegKind, Possibility } from './possibilities.ts';
import type { Traffic } from './wishes.ts';

/** Everything that a skeleton is made after: a possibility, and what was asked for beside it. */
export interface Order {
  readonly neg: NegKind;
  readonly product: Product;
  readonly traffic: Traffic;
  /** Pods on GKE in place of VMs. */
  readonly hasPods: boolean;
  /** A second region, where the target can be in two. */
  readonly isSpread: boolean;
  /** The classic products, with a frontend in one region. */
  readonly isStandardTier: boolean;
  readonly isProbed: boolean;
  readonly isCached: boolean;
  readonly isIpv6: boolean;
  /** The project that what lies beside the design belongs to: nodes of a cluster, certificates. */
  readonly project: string;
}

/** What each family of products is mostly there for. */
const usual: Readonly<Record<Product['family'], Traffic>> = {
  APPLICATION: 'http',
  PROXY_NETWORK: 'tcp',
  PASSTHROUGH_NETWORK: 'tcp',
  SERVICE_MESH: 'http',
};

const traffics: readonly Traffic[] = ['http', 'grpc', 'tcp', 'tls', 'udp', 'any'];

/** The order that a possibility and the answers make: what was left open is as usual. */
export function orderOf({ neg, product }: Possibility, answers: Answers, project = emptyDesign().project): Order {
  return {
    neg,
    product,
    traffic: traffics.find((traffic) => traffic === answers.traffic) ?? usual[product.family],
    hasPods: answers.have === 'pods',
    isSpread: answers.spread === 'many',
    isStandardTier: answers.spread === 'one' && product.geography === 'GLOBAL_PREMIUM_OR_REGIONAL_STANDARD',
    isProbed: answers.probes !== undefined,
    isCached: answers.cache !== undefined,
    isIpv6: answers.ipv6 !== undefined,
    project,
  };
}
