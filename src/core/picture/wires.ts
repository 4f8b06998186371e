import type { Design } from '../model/design.ts';
import { endpointNic, hasVmEndpoints, ownership } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { type Endpoint, isKind, type Neg, type Nic, type Resource } from '../model/kinds.ts';
import { isHome, referencesOf } from '../model/references.ts';
import type { View } from '../model/view.ts';
import { byKindAndName } from './contents.ts';
import { type Point, portOffset, titleHeight } from './geometry.ts';
import type { SceneNode, SceneWire } from './scene.ts';

/** Every reference that is drawn as a wire; what a row or a container says already is not. */
export function wiresOf(
  design: Design,
  view: View,
  boxOf: ReadonlyMap<Id, SceneNode>,
  shownIn: ReadonlyMap<Id, SceneNode> = boxOf,
): SceneWire[] {
  const wires = new Map<string, SceneWire>();
  const also = new Map<string, SceneWire['holder'][]>();
  for (const resource of Object.values(design.resources).sort(byKindAndName)) {
    for (const reference of referencesOf(resource)) {
      const { relation, part, field, to } = reference;
      const isInRow = relation.around || inRows.has(relation.id);
      const hidden = relation.contains || isInRow || isHome(resource, relation, part);
      const [holderBox, targetBox] = [shownIn.get(resource.id), shownIn.get(to)];
      if (hidden || !holderBox || !targetBox || holderBox === targetBox) continue;
      const holder = { id: resource.id, field, ...(part === undefined ? {} : { part }) };
      const fromRow = holderBox.folded ? undefined : rowFor(holderBox, resource.id, part, field, relation.path);
      const toRow = targetBox.folded ? undefined : targetRow(resource, part, to, targetBox, view);
      const wire = drawn(relation.id, holderBox, targetBox, fromRow, toRow, holder, to);
      const same = wires.get(wire.id);
      wires.set(wire.id, same ? { ...same, count: same.count + 1 } : wire);
      if (same && (holderBox.folded || targetBox.folded)) gather(also, wire.id, holder);
    }
    if (isKind('neg', resource)) for (const wire of hostWires(resource, design, boxOf)) wires.set(wire.id, wire);
  }
  return [...wires.values()].map((wire) => {
    const others = also.get(wire.id);
    return others ? { ...wire, also: others } : wire;
  });
}

function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** These a card says in a row. */
const inRows: ReadonlySet<string> = new Set(['network.peerings', 'router.natSubnets', 'router.natAddresses']);

/** The row of a card at which a reference leaves: its part's, its field's, or the one that counts the rest. */
function rowFor(box: SceneNode, holder: Id, part: string | undefined, field: string, path: string): string | undefined {
  const rows = box.card.rows;
  const row =
    rows.find((one) => part !== undefined && one.part === part) ??
    rows.find((one) => one.ports?.some((port) => port.path === path) && (one.about ?? holder) === holder) ??
    rows.find(
      (one) =>
        one.about === holder && one.ports?.some((port) => port.part !== undefined && field.startsWith(port.part)),
    ) ??
    rows.find((one) => part !== undefined && one.ports?.some((port) => port.part === '+')) ??
    rows.find((one) => one.key === 'target' && one.ports !== undefined);
  return row?.key;
}

const owns = (address: string, nic: Nic) => ['primary', 'alias'].includes(ownership(address, nic));

/** Endpoints end at the NIC that they land on. */
function targetRow(
  resource: Resource,
  part: string | undefined,
  to: Id,
  box: SceneNode,
  view: View,
): string | undefined {
  if (isKind('neg', resource) && hasVmEndpoints(resource)) {
    const endpoint = resource.endpoints?.find(({ id }) => id === part);
    const vm = view.of('vm', to);
    // An address that another interface owns is drawn there: that is what the endpoint says, right or wrong.
    const owner = endpoint?.ipAddress && vm?.networkInterfaces?.find((nic) => owns(endpoint.ipAddress ?? '', nic));
    const nic = endpoint && endpointNic(resource, endpoint, view);
    if (owner) return owner.id;
    if (nic && nic.vm.id === to) return nic.nic.id;
  }
  return box.kind === 'loadBalancer' ? box.card.rows.find(({ about }) => about === to)?.key : undefined;
}

function drawn(
  relation: string,
  from: SceneNode,
  to: SceneNode,
  fromRow: string | undefined,
  toRow: string | undefined,
  holder: SceneWire['holder'],
  target: Id,
): SceneWire {
  const bundled = fromRow === 'more';
  const below = to.rect.x < from.rect.x + from.rect.width;
  const hasRight =
    to.shape === 'container' ||
    (relation === 'backendService.healthCheck' && to.card.ports.some(({ side }) => side === 'right'));
  const endSide = below && hasRight ? 'right' : 'left';
  return {
    id:
      to.folded || from.folded
        ? `${relation} ${from.folded ? 'in ' : ''}${from.id} to ${to.folded ? 'in ' : ''}${to.id}`
        : bundled
          ? `${relation} ${holder.id} more ${to.id}`
          : `${relation} ${holder.id} ${holder.part ?? holder.field} ${target}`,
    relation,
    from: from.id,
    to: to.id,
    start: from.shape === 'container' ? title(from, 'right') : port(from, fromRow, 'right'),
    end: to.shape === 'container' ? title(to, endSide) : port(to, toRow, endSide),
    endSide,
    ...(fromRow === undefined ? {} : { fromRow }),
    ...(toRow === undefined ? {} : { toRow }),
    holder,
    target,
    count: 1,
  };
}

/** Wires to a container end in line with its title, not somewhere at its border. */
function title({ rect }: SceneNode, side: 'left' | 'right'): Point {
  return { x: side === 'left' ? rect.x : rect.x + rect.width, y: rect.y + titleHeight / 2 };
}

function port(node: SceneNode, rowKey: string | undefined, side: 'left' | 'right'): Point {
  const index = node.card.rows.findIndex(({ key }) => key === rowKey);
  return {
    x: side === 'left' ? node.rect.x : node.rect.x + node.rect.width,
    y: node.rect.y + portOffset(index < 0 ? undefined : index),
  };
}

/** Endpoints name hosts outside by address; the wire is derived from the two being the same. */
function hostWires(neg: Neg, design: Design, boxOf: ReadonlyMap<Id, SceneNode>): SceneWire[] {
  const from = boxOf.get(neg.id);
  if (!from || !neg.endpoints?.some(({ instance }) => instance === undefined)) return [];
  const hosts = Object.values(design.resources).filter(
    (resource) => resource.kind === 'internetHost' || resource.kind === 'hybridHost',
  );
  return neg.endpoints.flatMap((endpoint, index) => {
    const host = hosts.find((one) => names(endpoint, one));
    const to = host && boxOf.get(host.id);
    if (!host || !to) return [];
    const holder = { id: neg.id, part: endpoint.id, field: `endpoints[${index}]` };
    const relation = isKind('hybridHost', host) ? 'endpoint.hybridHost' : 'endpoint.internetHost';
    return [drawn(relation, from, to, rowFor(from, neg.id, endpoint.id, holder.field, ''), undefined, holder, host.id)];
  });
}

function names(endpoint: Endpoint, host: Resource): boolean {
  if (isKind('internetHost', host) && host.fqdn !== undefined && host.fqdn === endpoint.fqdn) return true;
  return 'ipAddress' in host && host.ipAddress !== undefined && host.ipAddress === endpoint.ipAddress;
}
