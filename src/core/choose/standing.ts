import { type Source, type SourceKey, sources } from '../facts/sources.ts';
import type { Possibility } from './possibilities.ts';

/**
 * yes: it is documented. condition: it is, with something to heed. unchecked: the sources leave a doubt, so that nobody should
 * rely on it. no: it is ruled out.
 */
export type StandingName = 'yes' | 'condition' | 'unchecked' | 'no';

/** What is known of one possibility in one respect. `reason` is a whole sentence, or several; empty for a plain yes. */
export interface Standing {
  readonly name: StandingName;
  readonly reason: string;
  readonly sources: readonly Source[];
  /** Ids of the rules that say the same of a design. */
  readonly rules: readonly string[];
}

/** The pages of these keys. */
export const pages = (keys: readonly SourceKey[]): readonly Source[] => keys.map((key) => sources[key]);

/** A standing from keys of the table of sources. */
export function standing(
  name: StandingName,
  reason: string,
  keys: readonly SourceKey[],
  ...rules: readonly string[]
): Standing {
  return { name, reason, sources: pages(keys), rules };
}

export const plainYes: Standing = { name: 'yes', reason: '', sources: [], rules: [] };

const rank: readonly StandingName[] = ['yes', 'condition', 'unchecked', 'no'];

/** The less certain of two. */
export const worseOf = (one: StandingName, other: StandingName): StandingName =>
  rank.indexOf(other) > rank.indexOf(one) ? other : one;

/** The first of the most certain. */
export function bestOf(standings: readonly [Standing, ...Standing[]]): Standing {
  const best = Math.min(...standings.map(({ name }) => rank.indexOf(name)));
  return standings.find(({ name }) => name === rank[best]) ?? standings[0];
}

const familyWords = {
  APPLICATION: 'Application Load Balancers',
  PROXY_NETWORK: 'proxy Network Load Balancers',
  PASSTHROUGH_NETWORK: 'passthrough Network Load Balancers',
  SERVICE_MESH: 'Cloud Service Mesh',
} as const;

/** `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  const [end, ...rest] = [...words].reverse();
  return rest.length === 0 ? (end ?? '') : `${rest.reverse().join(', ')} ${last} ${end}`;
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Whether the product takes that form of NEG at all, before anything is asked for. */
export function baseStanding({ neg, product, support }: Possibility): Standing {
  const { note, max, maxPerRegion, confidence } = support;
  const said = note ? ` ${sentence(note)}` : '';
  switch (support.support) {
    case 'unsupported': {
      if (confidence === 'unsure') {
        const doubt = `No page says that the ${product.name} takes this NEG.${said}`;
        return standing('unchecked', doubt, support.sources, 'backend/kind-fits-load-balancer');
      }
      return standing('no', `${refusal({ neg, product })}${said}`, support.sources, 'backend/kind-fits-load-balancer');
    }
    case 'unsure': {
      const doubt = `Whether the ${product.name} takes this NEG is not certain.${said}`;
      return standing('unchecked', doubt, support.sources, 'backend/kind-support-known');
    }
    default: {
      const conditions = [
        ...(support.support === 'preview'
          ? [['It is in Preview and may still change.', 'backend/kind-in-preview']]
          : []),
        ...(max === 1 ? [['A backend service holds one such NEG.', 'backend/count']] : []),
        ...(max !== 1 && maxPerRegion === 1
          ? [['A backend service holds one such NEG of each region.', 'backend/one-per-region']]
          : []),
      ];
      const reason = [...conditions.map(([text]) => text), said.trim()].filter(Boolean).join(' ');
      const rules = conditions.flatMap(([, rule]) => rule ?? []);
      return standing(conditions.length > 0 ? 'condition' : 'yes', reason, support.sources, ...rules);
    }
  }
}

function refusal({ neg, product }: Pick<Possibility, 'neg' | 'product'>): string {
  const { families, id } = neg.type;
  if (families.includes(product.family)) return `The ${product.name} takes no NEG of the kind “${neg.label}”.`;
  const taken = listed(families.map((family) => familyWords[family]));
  return `${id} NEGs go with ${taken} alone.`;
}
