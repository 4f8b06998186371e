import { loadBalancersOf, type Product, type Template, templates, viewOf } from '../../core/index.ts';

/** What a template is made of, as the gallery shows and filters it. All of it is derived from the design. */
export interface TemplateFacts {
  readonly template: Template;
  /** Each NEG type once, in the order of the design. */
  readonly negTypes: readonly string[];
  readonly products: readonly Product[];
  /** Lower case: everything that a search may find it by. */
  readonly words: string;
}

/** What somebody looks for; an empty text stands for anything. */
export interface TemplateWish {
  readonly search: string;
  readonly negType: string;
  readonly product: string;
}

export const anything: TemplateWish = { search: '', negType: '', product: '' };

/** The facts of every template, in the order of the gallery. */
export const allFacts: readonly TemplateFacts[] = templates.map(factsOf);

function factsOf(template: Template): TemplateFacts {
  const { design, title, purpose, teaches } = template;
  const view = viewOf(design);
  const negTypes = [...new Set(view.all('neg').flatMap(({ networkEndpointType }) => networkEndpointType ?? []))];
  const products = [...new Set(loadBalancersOf(view).flatMap((balancer) => balancer.products))];
  const named = products.flatMap(({ name, shortName }) => [name, shortName]);
  const texts = [title, purpose, teaches, ...negTypes, ...named, JSON.stringify(design.resources)];
  return { template, negTypes, products, words: texts.join(' ').toLowerCase() };
}

/** Whether a template is what somebody looks for: each word of the search somewhere, and both choices met. */
export function suits(
  { words, negTypes, products }: TemplateFacts,
  { search, negType, product }: TemplateWish,
): boolean {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    asked.every((word) => words.includes(word)) &&
    (negType === '' || negTypes.includes(negType)) &&
    (product === '' || products.some(({ id }) => id === product))
  );
}

/** On the empty canvas: one of each group, where each is the one to begin with. */
const first: readonly string[] = [
  'first-neg',
  'cloud-run',
  'gke-service',
  'appliances',
  'hybrid',
  'psc-published',
  'broken',
];

export const firstFacts: readonly TemplateFacts[] = allFacts.filter(({ template }) => first.includes(template.id));
