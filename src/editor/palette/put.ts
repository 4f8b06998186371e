import {
  type Anchor,
  type Design,
  fittingFields,
  type Id,
  isKind,
  newLoadBalancer,
  newOfKind,
  nextId,
  nextPartId,
  type Point,
  put,
  type Resource,
  regionOf,
  resourceOf,
  type Surroundings,
  setFields,
} from '../../core/index.ts';
import { paletteMessages as text } from '../messages/palette.ts';
import type { PaletteItem } from './items.ts';

/** What putting something down makes of the design, and what is selected afterwards. */
export interface Put {
  readonly design: Design;
  readonly ids: readonly Id[];
}

/**
 * Puts an item of the palette at a point, inside a container where it was dropped on one. Undefined where it cannot
 * stand there: a NIC needs a VM. `from` is the end of a wire that it is put down for, `place` the zone or region there.
 */
export function putItem(
  design: Design,
  item: PaletteItem,
  at: Point,
  into: Resource | undefined,
  from?: Anchor,
  place: Pick<Surroundings, 'zone' | 'region'> = {},
): Put | undefined {
  const { make } = item;
  if (make.type === 'nic') return putNic(design, into);
  if (make.type === 'note') return putNote(design, at);
  const around = { ...surroundings(design, into), ...place };
  if (make.type === 'loadBalancer') {
    const made = newLoadBalancer(design, make.product, around);
    const lead = made.at(-1);
    return lead ? { design: placed(put(design, ...made), lead.id, at), ids: [lead.id] } : undefined;
  }
  // What it will be wired to decides more than the palette does, but not the NEG type that was chosen by name.
  const fields = from
    ? { ...make.fields, ...fittingFields(design, make.kind, [from]), ...chosenType(make.fields) }
    : make.fields;
  const made = newOfKind(design, make.kind, around, fields);
  return { design: placed(put(design, made), made.id, at), ids: [made.id] };
}

/** What a new thing takes over from the container that it is dropped into. */
export function surroundings(design: Design, into: Resource | undefined): Surroundings {
  if (isKind('network', into)) return { network: into.id };
  if (!isKind('subnet', into)) return {};
  const region = regionOf(into);
  return {
    subnet: into.id,
    ...(into.network ? { network: into.network } : {}),
    ...(region ? { region, ...zoneIn(design, region) } : {}),
  };
}

/** A zone that the design uses in that region already; blank leaves the choice to the usual one. */
function zoneIn(design: Design, region: string): { readonly zone?: string } {
  for (const resource of Object.values(design.resources)) {
    const zone = 'zone' in resource ? resource.zone : undefined;
    if (zone?.startsWith(`${region}-`)) return { zone };
  }
  return {};
}

function placed(design: Design, id: Id, at: Point): Design {
  return { ...design, layout: { ...design.layout, [id]: { x: Math.round(at.x), y: Math.round(at.y) } } };
}

function putNic(design: Design, into: Resource | undefined): Put | undefined {
  const vm = into && resourceOf(design, into.id);
  if (!isKind('vm', vm)) return undefined;
  const networkInterfaces = [...(vm.networkInterfaces ?? []), { id: nextPartId(vm.networkInterfaces, 'n') }];
  return { design: setFields(design, vm.id, { networkInterfaces }), ids: [vm.id] };
}

function putNote(design: Design, at: Point): Put {
  const id = nextId(design, 'note');
  return {
    design: placed({ ...design, notes: { ...design.notes, [id]: { id, text: text.note } } }, id, at),
    ids: [id],
  };
}

function chosenType(fields: object): object {
  return 'networkEndpointType' in fields ? { networkEndpointType: fields.networkEndpointType } : {};
}
