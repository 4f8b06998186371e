import type { Design } from '../model/design.ts';
import type { Family, Id } from '../model/kind.ts';
import { isKind, type KindName, kinds, type Resource } from '../model/kinds.ts';
import { type View, viewOf } from '../model/view.ts';
import { scopeText } from '../picture/card.ts';
import { palettes } from '../picture/colours.ts';
import { parentOf } from '../picture/contents.ts';
import { familyOf } from '../picture/families.ts';
import type { Outcome } from '../rules/acceptance.ts';
import { hostsOf, linksFrom } from './links.ts';
import { type Detail, type Group, groupOf, levels } from './mermaid-grouping.ts';
import { comment, label } from './mermaid-text.ts';
import { inPaperOrder } from './paper-order.ts';
import { noRemarks, type Printed, type PrintedLine, printed, type Remarks } from './printed.ts';

/**
 * What every Mermaid draws without being told to: it refuses more. Source:
 * https://mermaid.js.org/config/schema-docs/config.html#maxtextsize and #maxedges (50,000 characters, 500 edges)
 */
const limits = { edges: 450, characters: 45_000 } as const;

/** The two ends of a node's shape. */
const shapes: Readonly<Partial<Record<KindName, readonly [string, string]>>> = {
  forwardingRule: ['([', '])'],
  targetProxy: ['{{', '}}'],
  urlMap: ['{', '}'],
  backendService: ['(', ')'],
  backendBucket: ['[(', ')]'],
  neg: ['[[', ']]'],
  healthCheck: ['>', ']'],
  certificate: ['[/', '/]'],
  address: ['[/', '/]'],
  firewallRule: ['[\\', '\\]'],
};
const plainShape = ['[', ']'] as const;

const families: readonly Family[] = ['balancing', 'neg', 'compute', 'network', 'outside'];

/**
 * A design as a Mermaid flowchart: networks and subnets as frames, a node for each other resource, arrows with the verbs
 * of their relations, solid where traffic runs. What is large is told by count. What has errors has a red, dashed edge.
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidDiagram(
  design: Design,
  outcome: Pick<Outcome, 'findings'> = { findings: [] },
  remarks: Remarks = noRemarks,
): Printed {
  const view = viewOf(design);
  const all = inPaperOrder(design);
  const wrong = new Set(outcome.findings.flatMap(({ severity, at }) => (severity === 'error' ? [at[0].id] : [])));
  let drawn: Diagram = { lines: [], edges: 0 };
  for (const detail of levels) {
    drawn = diagram(all, detail, view, wrong);
    const size = drawn.lines.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (drawn.edges <= limits.edges && size <= limits.characters) break;
  }
  return printed([
    { text: 'flowchart LR' },
    { text: `  ${comment(`${design.name}. Made with NEG Designer.`)}` },
    ...remarks.warnings.map((text) => ({ text: `  ${comment(`Attention: ${text}`)}` })),
    ...drawn.lines,
  ]);
}

interface Diagram {
  readonly lines: readonly PrintedLine[];
  readonly edges: number;
}

interface Node extends Group {
  readonly id: Id;
  readonly code: string;
  readonly kind: KindName;
  readonly count: number;
}

function diagram(all: readonly Resource[], detail: Detail, view: View, wrong: ReadonlySet<Id>): Diagram {
  const nodes = new Map<string, Node>();
  const nodeOf = new Map<Id, string>();
  const marked = new Set<string>();
  for (const resource of all) {
    const group = groupOf(resource, detail, view);
    if (!group) continue;
    const { key } = group;
    const known = nodes.get(key);
    if (known) nodes.set(key, { ...known, count: known.count + 1 });
    else nodes.set(key, { ...group, id: resource.id, code: `n${nodes.size + 1}`, kind: resource.kind, count: 1 });
    nodeOf.set(resource.id, key);
    if (wrong.has(resource.id)) marked.add(key);
  }
  const codeOf = (id: Id): string | undefined => nodes.get(nodeOf.get(id) ?? '')?.code;
  const frames = framesOf(all, detail, view, [...nodes.values()]);
  const edges = edgesOf(all, view, (id) => codeOf(id) ?? frames.codes.get(id));
  const coloured = families.flatMap((family): PrintedLine[] => {
    const own = [...nodes.values()].filter(({ kind }) => familyOf(kind) === family);
    return own.length === 0 ? [] : [{ text: `  class ${own.map(({ code }) => code).join(',')} ${family}` }];
  });
  const red = [...marked].flatMap((key) => nodes.get(key)?.code ?? []);
  return {
    lines: [
      ...frames.lines,
      ...[...edges.values()].map(edgeLine),
      ...families.map(familyClass),
      ...coloured,
      ...frameClass([...frames.codes.values()]),
      ...(red.length === 0
        ? []
        : [
            {
              text: `  classDef wrong stroke:${palettes.light.severity.error.solid},stroke-width:3px,stroke-dasharray:6 4`,
            },
            { text: `  class ${red.join(',')} wrong` },
          ]),
    ],
    edges: edges.size,
  };
}

/** Nodes in their frames. A frame with nothing in it is drawn as a node, for Mermaid draws no empty one. */
function framesOf(
  all: readonly Resource[],
  detail: Detail,
  view: View,
  nodes: readonly Node[],
): { readonly lines: readonly PrintedLine[]; readonly codes: ReadonlyMap<Id, string> } {
  const codes = new Map<Id, string>();
  const inside = new Map<Id | undefined, (Node | Resource)[]>();
  const add = (parent: Id | undefined, one: Node | Resource) => {
    const own = inside.get(parent) ?? [];
    own.push(one);
    inside.set(parent, own);
  };
  if (detail !== 'kinds') {
    for (const resource of all) {
      if (!isKind('network', resource) && !isKind('subnet', resource)) continue;
      codes.set(resource.id, `s${codes.size + 1}`);
      add(parentOf(resource, view), resource);
    }
  }
  for (const node of nodes) add(node.parent, node);
  const lines: PrintedLine[] = [];
  const put = (one: Node | Resource, depth: number): void => {
    const indent = '  '.repeat(depth);
    if ('code' in one) {
      lines.push({ text: `${indent}${nodeLine(one)}`, id: one.id });
      return;
    }
    const { id } = one;
    const text = `"${label(frameText(one))}"`;
    const children = inside.get(id) ?? [];
    if (children.length === 0) {
      lines.push({ text: `${indent}${codes.get(id)}[${text}]`, id });
      return;
    }
    lines.push({ text: `${indent}subgraph ${codes.get(id)}[${text}]`, id });
    for (const child of children) put(child, depth + 1);
    lines.push({ text: `${indent}end`, id });
  };
  for (const one of inside.get(undefined) ?? []) put(one, 1);
  return { lines, codes };
}

function frameText(resource: Resource): string {
  const details = isKind('subnet', resource) ? [resource.ipCidrRange, scopeText(resource)] : [];
  const told = [`${kinds[resource.kind].label} ${resource.name ?? '(no name)'}`, ...details];
  return told.filter((text) => text !== undefined).join(' · ');
}

function nodeLine({ code, kind, name, what, scope, count }: Node): string {
  const [open, close] = shapes[kind] ?? plainShape;
  // Zones and regions have a line of their own: beside the kind they would be broken at a hyphen.
  const place = scope === 'global' ? [`${what} · global`] : [what, ...(scope === undefined ? [] : [scope])];
  const words = name === undefined ? [`${count} × ${what}`] : [name, ...place];
  return `${code}${open}"${words.map(label).join('<br>')}"${close}`;
}

interface Edge {
  readonly id: Id;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
  readonly isTraffic: boolean;
  readonly count: number;
}

/** Arrows, those between the same two nodes with the same verb as one. */
function edgesOf(
  all: readonly Resource[],
  view: View,
  codeOf: (id: Id) => string | undefined,
): ReadonlyMap<string, Edge> {
  const hosts = hostsOf(all);
  const edges = new Map<string, Edge>();
  for (const resource of all) {
    const from = codeOf(resource.id);
    if (from === undefined) continue;
    for (const { to: target, verb, isTraffic } of linksFrom(resource, view, hosts)) {
      const to = codeOf(target);
      if (to === undefined || to === from) continue;
      const key = `${from} ${to} ${verb}`;
      const known = edges.get(key);
      edges.set(key, { id: resource.id, from, to, verb, isTraffic, count: (known?.count ?? 0) + 1 });
    }
  }
  return edges;
}

function edgeLine({ id, from, to, verb, isTraffic, count }: Edge): PrintedLine {
  const text = label(count > 1 ? `${verb} ×${count}` : verb);
  return { text: `  ${from} ${isTraffic ? '-->' : '-.->'}|"${text}"| ${to}`, id };
}

function frameClass(codes: readonly string[]): PrintedLine[] {
  if (codes.length === 0) return [];
  const { container, text, family } = palettes.light;
  return [
    { text: `  classDef frame fill:${container},stroke:${family.network.line},color:${text}` },
    { text: `  class ${codes.join(',')} frame` },
  ];
}

function familyClass(family: Family): PrintedLine {
  const { text } = palettes.light;
  const { tint, line } = palettes.light.family[family];
  return { text: `  classDef ${family} fill:${tint},stroke:${line},color:${text}` };
}
