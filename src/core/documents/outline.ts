import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { kinds, type Resource } from '../model/kinds.ts';
import { isObject, referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { scopeText } from '../picture/card.ts';
import { valueText } from '../picture/marks.ts';
import type { At } from '../rules/rule.ts';

/** Part of a design, to be put down in words. */
export interface Part {
  readonly design: Design;
  /** The resources to tell of, those that matter most first. */
  readonly ids: readonly Id[];
  /** Where the reader has to look. These resources are told with all that they say, the others in short. */
  readonly places: readonly At[];
  /** Whether something is wrong at these places. */
  readonly isWrong: boolean;
  /** Fields, as `id field`, that are told wherever they stand: what differs from another design. */
  readonly fields?: ReadonlySet<string>;
}

/** What one has to know of a resource to see what it is. */
const telling: ReadonlySet<string> = new Set([
  'networkEndpointType',
  'loadBalancingScheme',
  'protocol',
  'IPProtocol',
  'type',
  'purpose',
  'ipCidrRange',
]);
const inHead: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'zone', 'region']);
/** How many items of a list get a line, how long a line may be, and how many lines one value may take. */
const listed = 3;
const longest = 110;
const mostLines = 4;

/**
 * A line for each resource (`neg web @us-central1-a`), below it a line for each of its fields, in the design's own words;
 * what stands around in one line each, with the fields that matter. Where something is wrong, the places are marked with ✕.
 */
export function outline({ design, ids, places, isWrong, fields = new Set() }: Part): string {
  const chosen = new Set(ids);
  return ids
    .flatMap((id) => {
      const resource = resourceOf(design, id);
      return resource ? [...told(resource)] : [];
    })
    .join('\n');

  function row(isPointedOut: boolean, depth: number, text: string, lines = mostLines): string {
    const indent = '  '.repeat(depth);
    return wrapped(text, lines)
      .map((line, index) =>
        index === 0 ? `${isWrong && isPointedOut ? '✕' : ' '} ${indent}${line}` : `      ${indent}${line}`,
      )
      .join('\n');
  }

  function* told(resource: Resource): Generator<string> {
    const own = places.filter(({ id }) => id === resource.id);
    const isWhole = own.length > 0;
    const scope = scopeText(resource);
    const { zone, region } = Object.fromEntries(sorted(resource));
    const hidden = zone ? region : undefined;
    const head = [resource.kind, resource.name ?? '(no name)', ...(scope === undefined ? [] : [`@${scope}`])].join(' ');
    const isMarked = own.some(({ part, field }) => part === undefined && (field === undefined || inHead.has(field)));
    const refers = new Set(
      referencesOf(resource).flatMap(({ field, to }) => (chosen.has(to) ? [field.replace(/[.[].*$/, '')] : [])),
    );
    const lines = sorted(resource).flatMap(([name, value]) => {
      // A group that names both a zone and a region shows only one of them in its head.
      if (inHead.has(name) && !(name === 'region' && hidden)) return [];
      const matters = telling.has(name) || refers.has(name) || fields.has(`${resource.id} ${name}`);
      return isWhole || matters ? [...fieldLines(name, value, own)] : [];
    });
    if (!isWhole) {
      // What is only around stands in one line.
      yield row(false, 0, [head, ...lines.map((line) => line.trim().replaceAll(/\n */g, ' '))].join(' · '), 1);
      return;
    }
    yield row(isMarked, 0, head);
    yield* lines;
    for (const { part, field } of own) {
      const isBlank =
        part === undefined && field !== undefined && !inHead.has(field) && !Object.hasOwn(resource, base(field));
      if (isBlank) yield row(true, 1, `${field}: not set`);
    }
  }

  function* fieldLines(name: string, value: unknown, own: readonly At[]): Generator<string> {
    const isNamed = own.some(({ part, field }) => part === undefined && field !== undefined && base(field) === name);
    if (!Array.isArray(value) || !value.some(isObject)) {
      const text = valueText(design, value);
      if (text !== undefined) yield row(isNamed, 1, `${name}: ${text}`);
      return;
    }
    const items = value.map((item: unknown, index) => ({
      item,
      index,
      isMarked: isPointedAt(item, `${name}[${index}]`, own),
    }));
    const first = items.filter(({ isMarked }) => isMarked).slice(0, listed);
    const rest = items.filter(({ isMarked }) => !isMarked).slice(0, Math.max(1, listed - first.length));
    const shown = [...first, ...rest].sort((a, b) => a.index - b.index);
    const isWhole = isNamed && first.length === 0;
    for (const { item, index, isMarked } of shown) {
      yield row(isMarked || isWhole, 1, `${name}[${index}]: ${valueText(design, item) ?? 'nothing set'}`);
    }
    if (items.length > shown.length) yield row(isWhole, 1, `${name}: ${items.length} in all`);
  }
}

/** A text in lines, broken where one thing ends and the next begins; what no line is left for is cut off. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= · )/)) {
    if (line !== '' && `${line}${piece}`.trimEnd().length > longest) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line);
  const shown = lines.slice(0, most).map((one) => (one.length > longest ? `${one.slice(0, longest)}…` : one));
  const last = shown.pop() ?? '';
  return [...shown, lines.length > most ? `${last} …` : last];
}

const base = (field: string): string => field.replace(/[.[].*$/, '');

function isPointedAt(item: unknown, path: string, own: readonly At[]): boolean {
  const id = isObject(item) ? item.id : undefined;
  return own.some(({ part, field }) => (part === undefined ? field?.startsWith(path) === true : part === id));
}

/** Fields in the order of the kind's form, unknown ones last. */
function sorted(resource: Resource): [string, unknown][] {
  const order = Object.keys(kinds[resource.kind].fields);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(resource).sort(([a], [b]) => place(a) - place(b));
}
