import type { BackendServiceProtocol } from '../facts/products.ts';
import { backendsOf } from '../model/backends.ts';
import { productsOf } from '../model/load-balancer.ts';
import { viewOf } from '../model/view.ts';
import { templates } from '../templates/list.ts';
import type { Template } from '../templates/template.ts';
import { baseOf } from './narrow.ts';
import { type Possibility, possibilities } from './possibilities.ts';
import { backendProtocols, protocolStanding } from './protocols.ts';
import { type Standing, worseOf } from './standing.ts';
import { type Trait, traitsOf } from './traits.ts';

/** One field of the atlas: a form of NEG behind a product. */
export interface AtlasCell {
  readonly possibility: Possibility;
  /** What the tables say of the pair. A plain yes has a sentence here too. */
  readonly standing: Standing;
  /** For each protocol of the backend service, taken together with the pair. */
  readonly protocols: readonly AtlasProtocol[];
  /** What the pair asks for and how it behaves; nothing where it is ruled out. */
  readonly traits: readonly Trait[];
  /** Ready designs in which the pair can be seen. */
  readonly templates: readonly Template[];
}

export interface AtlasProtocol {
  readonly protocol: BackendServiceProtocol;
  readonly standing: Standing;
}

/** Which pairs each template has. Those that are broken on purpose show nothing to follow. */
function shownPairs(): ReadonlyMap<string, readonly Template[]> {
  const shown = new Map<string, Template[]>();
  for (const template of templates.filter(({ shows }) => shows === undefined)) {
    const view = viewOf(template.design);
    const pairs = new Set(
      view
        .all('backendService')
        .flatMap((service) =>
          backendsOf(service, view).flatMap(({ kind }) => productsOf(service, view).map(({ id }) => `${kind} ${id}`)),
        ),
    );
    for (const pair of pairs) shown.set(pair, [...(shown.get(pair) ?? []), template]);
  }
  return shown;
}

function cellOf(possibility: Possibility, shown: ReadonlyMap<string, readonly Template[]>): AtlasCell {
  const { neg, product } = possibility;
  const base = baseOf(possibility);
  const isOut = base.name === 'no';
  const plain = `The ${product.name} takes NEGs of the kind “${neg.label}”.`;
  return {
    possibility,
    standing: {
      ...base,
      reason: base.name === 'yes' || base.name === 'condition' ? `${plain} ${base.reason}`.trim() : base.reason,
    },
    protocols: backendProtocols.map((protocol) => {
      const own = protocolStanding(possibility, protocol);
      return { protocol, standing: isOut ? base : { ...own, name: worseOf(base.name, own.name) } };
    }),
    traits: isOut ? [] : traitsOf(possibility),
    templates: shown.get(possibility.id) ?? [],
  };
}

let made: readonly AtlasCell[] | undefined;

/** Every form of NEG with every product that has backend services, NEG by NEG. Made once: it follows from the tables alone. */
export function atlas(): readonly AtlasCell[] {
  if (!made) {
    const shown = shownPairs();
    made = possibilities.map((possibility) => cellOf(possibility, shown));
  }
  return made;
}
