import type { Node, NodeType } from 'jsonc-parser';
import { isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode, parseAllDocuments } from 'yaml';
import type { Value } from './positions.ts';

/** The documents of a text of YAML as values of JSON, so that places are found in both in one way. */
export function yamlValuesOf(text: string): Value[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    const documents = parseAllDocuments(text.slice(start), {
      logLevel: 'silent',
      prettyErrors: false,
      schema: 'core',
      stringKeys: true,
      uniqueKeys: false,
    });
    if (!Array.isArray(documents)) return [];
    return documents.flatMap(({ contents }) =>
      isThere(contents) ? [{ root: nodeOf(contents, undefined), start }] : [],
    );
  } catch (error) {
    // Nested too deeply to walk.
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

/** A document without anything in it is none. */
const isThere = (contents: ParsedNode | null): contents is ParsedNode =>
  contents !== null && !(isScalar(contents) && contents.source === '');

function nodeOf(from: ParsedNode, parent: Node | undefined): Node {
  const [offset] = from.range;
  const own = (type: NodeType): Node => ({ type, offset, length: endOf(from) - offset, parent, children: [] });
  if (isMap(from)) {
    const object = own('object');
    for (const pair of from.items) object.children?.push(propertyOf(pair, object));
    return object;
  }
  if (isSeq(from)) {
    const array = own('array');
    for (const item of from.items) array.children?.push(nodeOf(item, array));
    return array;
  }
  // What an alias stands for is elsewhere.
  return isScalar(from) && from.value === null ? own('null') : own('string');
}

function propertyOf({ key, value }: Pair<ParsedNode, ParsedNode | null>, parent: Node): Node {
  const [offset, afterKey] = key.range;
  const end = value ? endOf(value) : afterKey;
  const property: Node = { type: 'property', offset, length: end - offset, parent, children: [] };
  const name = { ...nodeOf(key, property), value: isScalar(key) ? String(key.value) : '' };
  const held: Node = value ? nodeOf(value, property) : { type: 'null', offset: afterKey, length: 0, parent: property };
  property.children?.push(name, held);
  return property;
}

/** Where the last sign stands that says something: what is written in blocks reaches up to the next thing. */
function endOf(node: ParsedNode): number {
  const last = isMap(node) || isSeq(node) ? node.items.at(-1) : undefined;
  if (!last || ((isMap(node) || isSeq(node)) && node.flow)) return node.range[1];
  if (!isPair(last)) return endOf(last);
  return last.value ? endOf(last.value) : last.key.range[1];
}
