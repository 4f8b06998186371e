import { type BackendKindId, backendKinds, type Support, supportOf } from '../facts/backend-support.ts';
import { type NegScope, type NegTypeFacts, negTypes } from '../facts/neg-types.ts';
import { type Product, type ProductId, products } from '../facts/products.ts';

/** A form of NEG as the tables of backends tell them apart: a type, its scope, and what it leads to. */
export interface NegKind {
  readonly id: BackendKindId;
  /** `Hybrid connectivity NEG`, `Serverless NEG, Cloud Run`. */
  readonly label: string;
  readonly type: NegTypeFacts;
  readonly scope: NegScope;
}

/** One answer to “which NEG do I need?”: a form of NEG behind a load balancer product, whether or not the two go together. */
export interface Possibility {
  /** `NEG_GCE_VM_IP INTERNAL_PASSTHROUGH_NETWORK`. */
  readonly id: string;
  readonly neg: NegKind;
  readonly product: Product;
  readonly support: Support;
}

const facts: readonly NegTypeFacts[] = negTypes;

/** Only internet NEGs have two scopes, and then their row in the table of backends says which. */
function scopeIn(type: NegTypeFacts, id: string): NegScope {
  if (type.scopes.length > 1) return id.endsWith('_GLOBAL') ? 'global' : 'region';
  return type.scopes[0] ?? 'zone';
}

/** Every form of NEG, in the order of the table of backends. */
export const negKinds: readonly NegKind[] = backendKinds.flatMap(({ id, label }) => {
  const type = facts.find(({ backendKinds: forms }) => forms.includes(id));
  return type ? [{ id, label, type, scope: scopeIn(type, id) }] : [];
});

/** The products that have backend services, and so a place for a NEG. */
export const balancers: readonly Product[] = products.filter(({ target }) => target !== 'TARGET_POOL');

/** Every form of NEG with every product. */
export const possibilities: readonly Possibility[] = negKinds.flatMap((neg) =>
  balancers.map((product) => ({
    id: `${neg.id} ${product.id}`,
    neg,
    product,
    support: supportOf(product.id, neg.id),
  })),
);

const byId: ReadonlyMap<string, Possibility> = new Map(possibilities.map((each) => [each.id, each]));

/** The possibility of that form and product. */
export const possibilityOf = (neg: BackendKindId, product: ProductId): Possibility | undefined =>
  byId.get(`${neg} ${product}`);
