import { type Id, type InputForm, looksLikeYaml, type Origin, type Position, type Spot } from '../core/index.ts';
import { jsonValuesOf, type Path, Positions, pathOf, type Value } from './positions.ts';
import { yamlValuesOf } from './yaml-values.ts';

/** What a design was read from, as far as places in it go. */
export interface Read {
  readonly files: readonly string[];
  readonly input: InputForm;
  readonly report: { readonly origins: readonly Origin[] };
}

/**
 * Finds where resources and their fields stand in the files that they were read from. `texts` are those files by name;
 * each is looked through when it is first asked for.
 */
export function locator({ files: [design = ''], input, report }: Read, texts: ReadonlyMap<string, string>) {
  const known = new Map<string, Positions>();
  const positionsIn = (file: string): Positions => {
    const text = texts.get(file) ?? '';
    const positions = known.get(file) ?? new Positions(file, text, languageOf(text));
    known.set(file, positions);
    return positions;
  };
  const origins = new Map(report.origins.map((origin) => [origin.id, origin]));

  return (id: Id, field = ''): Position | undefined => {
    if (input === 'design') return positionsIn(design).find(0, ['resources', id], pathOf(field));
    const origin = origins.get(id);
    if (!origin) return undefined;
    const path = pathOf(field);
    const [list, index] = path;
    const endpoint = list === 'endpoints' && typeof index === 'number' ? origin.endpoints[index] : undefined;
    return endpoint
      ? findSpot(positionsIn(endpoint.input), endpoint, path.slice(2))
      : findSpot(positionsIn(origin.input), origin, path);
  };
}

/** Terraform's language has no places here; a reader of JSON would find some in it, and not the right ones. */
function languageOf(text: string): (text: string) => readonly Value[] {
  if (/^\uFEFF?\s*[[{]/.test(text)) return jsonValuesOf;
  return looksLikeYaml(text) ? yamlValuesOf : () => [];
}

/** A spot is named by the file, by the value where the file holds several, and by the path in that. */
function findSpot(positions: Positions, { input, where }: Spot, field: Path): Position | undefined {
  const [, value, path = ''] = /^(?:: value (\d+))?(.*)$/s.exec(where.slice(input.length)) ?? [];
  const steps = pathOf(path);
  const index = value === undefined ? 0 : Number(value) - 1;
  // A request holds what it makes as its body, an endpoint of the API's lists stands in a wrapping.
  for (const inside of ['body', 'networkEndpoint']) {
    const found = positions.find(index, [...steps, inside], field);
    if (found) return found;
  }
  return positions.find(index, steps, field);
}
