// What is not mutated in rules. Words: messages and titles, with what chooses between words, as string literals are left
// out altogether. What only saves time: a guard that looks at the VMs of a NEG or at its columns, whether it is worth while
// to go through the endpoints, where each is asked the same again. And the empty list in place of a missing one.

import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * As much of a syntax tree as is looked at here.
 * @typedef {{ type: string, name?: string, value?: unknown, operator?: string, elements?: readonly Node[], key?: Node, body?: Node, consequent?: Node, alternate?: Node, argument?: Node | null }} Node
 * @typedef {{ node: Node, key: string, parent: Node }} Path
 */

const wordy = new Set(['message', 'title']);
/** What tells of all endpoints at once: the VMs, the columns, and what is read out of these. */
const lookAhead = new Set(['meetingsOf', 'columnsOf', 'having', 'hasBlanks', 'arePlainAddresses', 'namesIpv6']);

/** @type {import('@stryker-mutator/api/ignore').Ignorer} */
const words = {
  shouldIgnore(/** @type {Path} */ { node }) {
    const isWords =
      node.type === 'TemplateLiteral' ||
      (node.type === 'ArrowFunctionExpression' && node.body?.type === 'TemplateLiteral') ||
      (node.type === 'ConditionalExpression' &&
        isPhrase(node.consequent) &&
        isPhrase(node.alternate) &&
        (isText(node.consequent) || isText(node.alternate))) ||
      (node.type === 'ObjectProperty' && wordy.has(node.key?.name ?? ''));
    return isWords ? 'words' : undefined;
  },
};

/** @type {import('@stryker-mutator/api/ignore').Ignorer} */
const guards = {
  shouldIgnore(/** @type {Path} */ { node, key, parent }) {
    if (key !== 'test' || parent.type !== 'IfStatement') return undefined;
    const { consequent } = parent;
    const isWayOut = consequent?.type === 'ReturnStatement' && !consequent.argument;
    return isWayOut && looksAhead(node) ? 'saves time only' : undefined;
  },
};

/** @type {import('@stryker-mutator/api/ignore').Ignorer} */
const emptyLists = {
  shouldIgnore(/** @type {Path} */ { node, key, parent }) {
    const isDefault =
      (parent?.type === 'LogicalExpression' && parent.operator === '??') || parent?.type === 'AssignmentPattern';
    const isEmptyList = node.type === 'ArrayExpression' && node.elements?.length === 0;
    return isEmptyList && isDefault && key === 'right' ? 'no list, or an empty one' : undefined;
  },
};

/** @returns {boolean} */
function looksAhead(/** @type {unknown} */ node) {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some(looksAhead);
  if ('type' in node && node.type === 'Identifier' && 'name' in node && lookAhead.has(String(node.name))) return true;
  return Object.entries(node).some(([name, child]) => name !== 'loc' && looksAhead(child));
}

/** A text that somebody reads, unlike the words of the API. */
function isText(/** @type {Node | undefined} */ node) {
  return node?.type === 'TemplateLiteral' || (node?.type === 'StringLiteral' && /[ ’]/.test(String(node.value)));
}

function isPhrase(/** @type {Node | undefined} */ node) {
  return node?.type === 'StringLiteral' || node?.type === 'TemplateLiteral';
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', words),
  declareValuePlugin(PluginKind.Ignore, 'guards', guards),
  declareValuePlugin(PluginKind.Ignore, 'empty-lists', emptyLists),
];
