import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import { templates } from '../templates/list.ts';
import { type OutlineNode, outlineTree } from './outline-tree.ts';

const designOf = (resources: object) => {
  const read = readDesign({ format: 'neg-designer', version: 1, resources });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

const lines = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap(({ name, what, isRepeated, children }) => [
    `${'  '.repeat(depth)}${name ?? what}${isRepeated ? ' (again)' : ''}`,
    ...lines(children, depth + 1),
  ]);

const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

const served = {
  net: { kind: 'network', name: 'vpc' },
  sub: { kind: 'subnet', name: 'web', network: 'net', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
  vm: {
    kind: 'vm',
    name: 'vm-1',
    zone: 'us-central1-a',
    networkInterfaces: [{ id: 'n1', subnetwork: 'sub', networkIP: '10.0.0.2' }],
  },
  neg: {
    kind: 'neg',
    name: 'web-neg',
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone: 'us-central1-a',
    network: 'net',
    subnetwork: 'sub',
    endpoints: [{ id: 'e1', instance: 'vm', port: 80 }],
  },
  a: { kind: 'backendService', name: 'a', backends: [{ id: 'b1', group: 'neg' }], healthChecks: ['check'] },
  b: { kind: 'backendService', name: 'b', backends: [{ id: 'b1', group: 'neg' }] },
  check: { kind: 'healthCheck', name: 'check' },
  lonely: { kind: 'vm', name: 'lonely' },
};

describe('an outline', () => {
  test('tells where things stand, and how traffic runs from frontend to endpoint', () => {
    const tree = outlineTree(designOf(served));
    expect(lines(tree.places)).toEqual(['vpc', '  web', '    vm-1', '      nic0', 'lonely']);
    expect(lines(tree.traffic)).toEqual(['a', '  web-neg', '    vm-1', 'b', '  web-neg (again)']);
    expect(lines(tree.others)).toEqual(['check']);
  });

  test('knows the reference on which each thing hangs', () => {
    const [a] = outlineTree(designOf(served)).traffic;
    expect(a?.children[0]?.link).toEqual({ from: 'a', field: 'backends[0].group', part: 'b1' });
    expect(a?.children[0]?.children[0]?.at).toEqual({ id: 'neg', part: 'e1' });
  });

  test('a circle of references ends', () => {
    const circle = {
      x: { kind: 'urlMap', name: 'x', defaultService: 'y' },
      y: { kind: 'backendService', name: 'y', backends: [{ id: 'b1', group: 'z' }] },
      z: { kind: 'neg', name: 'z', networkEndpointType: 'PRIVATE_SERVICE_CONNECT', pscTargetService: 'y' },
    };
    expect(lines(outlineTree(designOf(circle)).traffic).length).toBeLessThan(8);
  });

  test('an empty design has nothing to tell', () => {
    expect(outlineTree(emptyDesign())).toEqual({ places: [], traffic: [], others: [] });
  });

  test.each(templates.map(({ id, design }) => [id, design] as const))(
    '%s: everything stands somewhere, once by its key',
    (_id, design) => {
      const tree = outlineTree(design);
      const nodes = all([...tree.places, ...tree.traffic, ...tree.others]);
      const ids = new Set(nodes.map(({ at }) => at.id));
      expect([...ids].sort()).toEqual([...Object.keys(design.resources), ...Object.keys(design.notes)].sort());
      expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
    },
  );
});
